package dev.abstracts.enrich.decision;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Decision.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision line. It has one of the usual verdicts, alone or with how the paper is presented, in brackets or behind a
 * colon or a dash: {@code Accept}, {@code Accepted (Poster)}, {@code Accept: notable-top-25%}, {@code Desk Reject},
 * {@code Withdrawn}. A line that only begins so, such as a title, is no decision.
 */
public final class DecisionReader {

    private static final int LONGEST = 80;

    private static final Pattern DECISION = Pattern.compile(
            "(?:Decision\\s*:\\s*)?(?:(accept(?:ed)?|conditional(?:ly)? accept(?:ed)?)|((?:desk[- ]?)?reject(?:ed)?)"
                    + "|((?:desk[- ]?)?withdrawn?|withdraw(?:al)?))(?:\\s+(?:paper|submission))?"
                    + "(?:\\s*\\(([^()]{1,40})\\)|\\s*[:\\u2013\\u2014-]\\s*([^\\s:]{1,30}(?:[ -][^\\s:]{1,20})?)"
                    + "|\\s+(?:as|as an?|for)\\s+(poster|oral|spotlight|talk))?\\s*\\.?",
            Pattern.CASE_INSENSITIVE);

    private DecisionReader() {}

    /** Absent when the line is no decision. */
    public static @Nullable Decision read(String line) {
        if (line.isEmpty() || line.length() > LONGEST || "acdrwACDRW".indexOf(line.charAt(0)) < 0) {
            return null;
        }
        Matcher matcher = DECISION.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        Outcome outcome = matcher.group(1) != null
                ? Outcome.ACCEPTED
                : matcher.group(2) != null ? Outcome.REJECTED : Outcome.WITHDRAWN;
        return new Decision(outcome, presentation(matcher), line);
    }

    private static @Nullable String presentation(Matcher matcher) {
        for (int group = 4; group <= 6; group++) {
            String words = matcher.group(group);
            if (words != null) {
                return words.strip().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
