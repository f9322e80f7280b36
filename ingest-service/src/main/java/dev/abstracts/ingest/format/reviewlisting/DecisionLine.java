package dev.abstracts.ingest.format.reviewlisting;

import java.util.regex.Pattern;

/**
 * Whether a line is a decision: {@code Accept (Poster)}, {@code Accept: notable-top-25%}, {@code Reject},
 * {@code Withdrawn by Authors}, {@code Invite to Workshop Track}, {@code NeurIPS 2023 oral}. Titles may begin with the same
 * words ("Accept Synthetic Objects as Real"), so the whole line must be one.
 */
final class DecisionLine {

    private static final int MAX_LENGTH = 80;

    private static final String PRESENTATION = """
            (?: (?: short | long | full | regular | contributed | invited | conference | workshop | journal | industry | demo )\\ )*
            (?: posters? | orals? | spotlights? | talks? | presentations? | papers? | findings | workshop (?:\\ track )? | conference
              | notable [\\ -] top [\\ -] \\d{1,2} \\ ?% | top [\\ -] \\d{1,2} \\ ?% | best\\ paper (?:\\ award )? | award
              | (?: main | short | long | demo | industry ) (?:\\ (?: conference | track | paper ))? )
            """;

    private static final Pattern SHAPE =
            Pattern.compile("""
            (?: (?: final\\ | paper\\ )? decision \\s* : \\s* )?
            \\[?
            (?: (?: conditional(?:ly)?\\ | desk [\\ -] | early\\ )? (?: accept (?:ed|ance)? | reject (?:ed|ion)? )
                (?: \\s* \\( [^()]{1,60} \\)
                  | \\s* [:,/–—-] \\s* PRESENTATION
                  | \\s+ (?: as \\s+ (?: an?\\ )? | for \\s+ (?: an?\\ )? )? PRESENTATION
                  | \\s+ with \\s+ (?: minor | major ) \\s+ revisions?
                  | \\s+ and \\s+ withdrawn )?
              | (?: withdrawn | withdrawal | withdraw | retracted ) (?: \\s+ (?: submission | paper | by\\ (?: the\\ )? authors? | after\\ reviews? ) | \\s* \\( [^()]{1,60} \\) )?
              | (?: desk [\\ -] rejected | rejected | withdrawn ) \\s+ submission
              | invite[d]?\\ to\\ (?: the\\ )? workshop (?:\\ track )?
              | (?: major | minor ) \\ revisions?
              | submitted\\ to\\ \\p{Lu}[\\w@/&-]{1,20} (?:\\ \\p{Lu}[\\w@/&-]{1,20} )* \\ (?: 19 | 20 ) \\d{2}
              | (?-i: \\p{Lu}[\\p{Lu}a-z@/&-]{1,20} ) (?:\\ (?-i: [\\p{Lu}@/&] [\\w@/&-]{1,20} ) )* \\ (?: 19 | 20 ) \\d{2} \\ PRESENTATION
              | PRESENTATION )
            \\]? \\.?
            """.replace("PRESENTATION", PRESENTATION), Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

    private DecisionLine() {}

    static boolean is(String line) {
        return line.length() <= MAX_LENGTH && SHAPE.matcher(line.strip()).matches();
    }
}
