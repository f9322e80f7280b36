package dev.abstracts.enrich.format.rss;

import dev.abstracts.enrich.identifiers.ArxivId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title, behind which arXiv's feeds had {@code . (arXiv:2101.00001v2 [cs.CV] UPDATED)} until 2024.
 *
 * @param title without that
 */
record ArxivTitle(
        String title, @Nullable ArxivId id, @Nullable String category, boolean isUpdate) {

    private static final Pattern SUFFIX =
            Pattern.compile("\\(arXiv:(\\S{1,40})(?:\\s+\\[([^\\]]{1,20})\\])?(\\s+UPDATED)?[^()]{0,20}\\)$");

    private static final int LONGEST = 120;

    static ArxivTitle read(String title) {
        int begin = title.lastIndexOf("(arXiv:");
        Matcher suffix = begin < 0 || title.length() - begin > LONGEST
                ? null
                : SUFFIX.matcher(title).region(begin, title.length());
        if (suffix == null || !suffix.matches()) {
            return new ArxivTitle(title, null, null, false);
        }
        String before = title.substring(0, begin).strip();
        return new ArxivTitle(
                before.endsWith(".") ? before.substring(0, before.length() - 1) : before,
                ArxivId.parse(suffix.group(1)),
                suffix.group(2),
                suffix.group(3) != null);
    }
}
