package dev.abstracts.enrich.claim;

/** What a word near a number may say about it. The words of each are in {@code cues.csv}. */
enum Cue {
    /** faster */
    SPEED,
    /** reduces, reduction */
    DOWN,
    /** fewer, lower */
    DOWN_ADJECTIVE,
    /** smaller, which says what is reduced: the size */
    SMALLER,
    /** compression */
    COMPRESS,
    /** improves, better: nobody says so of nature */
    BETTER,
    /** gains, exceeds: said of methods and of nature */
    GAIN,
    /** increases, higher: good or bad by what is measured */
    MORE,
    /** loses, slower */
    HARM,
    /** achieves */
    GET,
    /** achieves, surely as a result */
    ACHIEVE,
    /** takes, requires */
    SPEND,
    /** runs, trains */
    RUN,
    /** retains */
    KEEP,
    /** resolves: so many of the cases */
    SOLVE,
    /** only */
    ONLY,
    BY,
    OF,
    TO,
    FROM,
    BETWEEN,
    AND,
    IS,
    IN,
    AT,
    ON,
    USING,
    UP_TO,
    AT_LEAST,
    ABOUT,
    MORE_THAN,
    LESS_THAN,
    /** before what it is compared with */
    THAN,
    VERSUS,
    /** says nothing: the, an average */
    SKIP,
    /** begins another clause */
    THAT,
    WE,
    /** 95% of these is no result */
    CONFIDENCE,
    HALVE,
    DOUBLE,
    TRIPLE,
    QUADRUPLE,
    TWICE,
    /** as fast as, behind twice */
    TIMES_AS,
    /** as large as, behind twice */
    AS,
    /** a number behind it is in times */
    FACTOR,
    EQUALS,
    /** gap: between two values */
    DIFFERENCE,
    /** behind a number that was chosen, not reached */
    NO_RESULT,
    /** of a method that was built */
    METHOD,
    /** of the world that was measured */
    WORLD;

    long bit() {
        return 1L << ordinal();
    }
}
