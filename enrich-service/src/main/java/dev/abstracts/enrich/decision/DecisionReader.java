package dev.abstracts.enrich.decision;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Decision.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision line. The whole line is one of the usual verdicts, alone or with how the paper is presented: {@code Accept},
 * {@code Accept (Poster)}, {@code Accept: notable-top-25%}, {@code Desk Reject}, {@code Withdrawn by Authors}, {@code NeurIPS
 * 2023 oral}. Titles may begin with the same words ({@code Accept Synthetic Objects as Real}).
 *
 * <p>The forms are those of review sites from 2013 on; ingest-service cuts records by the same ones.
 */
public final class DecisionReader {

    private static final int LONGEST = 80;
    private static final String FIRST_LETTERS = "acdefiprwACDEFIPRW[";

    private static final String PRESENTATION = """
            (?: (?: short | long | full | regular | contributed | invited | conference | workshop | journal | industry | demo )\\ )*
            (?: posters? | orals? | spotlights? | talks? | presentations? | papers? | findings | workshop (?:\\ track )?
              | conference | notable [\\ -] top [\\ -] \\d{1,2} \\ ?% | top [\\ -] \\d{1,2} \\ ?% | best\\ paper (?:\\ award )? | award
              | (?: main | short | long | demo | industry ) (?:\\ (?: conference | track | paper ))? )
            """;

    private static final Pattern VERDICT = compile("""
            (?: (?: final\\ | paper\\ )? decision \\s* : \\s* )? \\[?
            (?: (?: conditional(?:ly)?\\ | desk [\\ -] | early\\ )?
                (?: (?<accept> accept (?: ed | ance )?) | (?<reject> reject (?: ed | ion )?) )
                (?: \\s* \\( (?<bracket> [^()]{1,60} ) \\)
                  | \\s* [:,/–—-] \\s* (?<behind> PRESENTATION )
                  | \\s+ (?: (?: as | for ) \\s+ (?: an?\\ )? )? (?<as> PRESENTATION )
                  | \\s+ with \\s+ (?: minor | major ) \\s+ revisions?
                  | \\s+ submission
                  | (?<and> \\s+ and \\s+ withdrawn ) )?
              | (?<withdraw> withdrawn | withdrawal | withdraw | retracted )
                (?: \\s+ (?: submission | paper | by\\ (?: the\\ )? authors? | after\\ reviews? ) | \\s* \\( [^()]{1,60} \\) )?
              | (?<invite> invited? \\ to\\ (?: the\\ )? workshop (?:\\ track )? ) )
            \\]? \\.?
            """);

    /** {@code NeurIPS 2023 oral}, {@code Poster}. */
    private static final Pattern PRESENTED = compile("""
            \\[? (?: (?-i: \\p{Lu}[\\p{Lu}a-z@/&-]{1,20} ) (?:\\ (?-i: [\\p{Lu}@/&] [\\w@/&-]{1,20} ) ){0,6} \\ (?: 19 | 20 ) \\d{2}\\ )?
            (?<presentation> PRESENTATION ) \\]? \\.?
            """);

    /** A stage of reviewing that decides nothing. */
    private static final Pattern UNDECIDED = compile("""
            (?: major | minor ) \\ revisions? \\.?
            | submitted\\ to\\ \\p{Lu}[\\w@/&-]{1,20} (?:\\ \\p{Lu}[\\w@/&-]{1,20} ){0,6} \\ (?: 19 | 20 ) \\d{2} \\.?
            """);

    private DecisionReader() {}

    /** Absent when the line is no decision. */
    public static @Nullable Decision read(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return null;
        }
        if (FIRST_LETTERS.indexOf(line.charAt(0)) >= 0) {
            Matcher verdict = VERDICT.matcher(line);
            if (verdict.matches()) {
                return new Decision(outcome(verdict), presentation(verdict), line);
            }
        }
        Matcher presented = PRESENTED.matcher(line);
        return presented.matches()
                ? new Decision(
                        Outcome.ACCEPTED,
                        presented.group("presentation").strip().toLowerCase(Locale.ROOT),
                        line)
                : null;
    }

    /** Whether the line speaks of the review without a decision: {@code Submitted to ICLR 2024}, {@code Major revision}. */
    public static boolean isUndecided(String line) {
        return line.length() <= LONGEST && UNDECIDED.matcher(line).matches();
    }

    private static Outcome outcome(Matcher verdict) {
        if (verdict.group("withdraw") != null || verdict.group("and") != null) {
            return Outcome.WITHDRAWN;
        }
        // An invitation to the workshop is what a paper gets that the conference has not accepted.
        return verdict.group("accept") != null ? Outcome.ACCEPTED : Outcome.REJECTED;
    }

    private static @Nullable String presentation(Matcher verdict) {
        if (verdict.group("invite") != null) {
            return "workshop";
        }
        for (String group : new String[] {"bracket", "behind", "as"}) {
            String words = verdict.group(group);
            if (words != null) {
                return words.strip().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static Pattern compile(String shape) {
        return Pattern.compile(
                shape.replace("PRESENTATION", PRESENTATION), Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);
    }
}
