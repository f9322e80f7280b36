package dev.abstracts.enrich.format.rss;

import dev.abstracts.enrich.identifiers.ArxivId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A description, which arXiv begins with {@code arXiv:2101.00001v1 Announce Type: new} and a line {@code Abstract: ...}.
 *
 * @param id absent in other feeds
 * @param type {@code new}, {@code cross}, {@code replace}, {@code replace-cross}; empty in other feeds
 */
public record Announcement(@Nullable ArxivId id, String type, String abstractText) {

    private static final Pattern PREFIX = Pattern.compile(
            "\\s*arXiv:(\\S{1,40})\\s+Announce\\s+Type:\\s*([\\w-]{1,40})\\s*(?:Abstract:\\s*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("\\s*Abstract\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    public static Announcement read(String description, @Nullable String type) {
        String stated = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        Matcher prefix = PREFIX.matcher(description);
        if (prefix.lookingAt()) {
            String announced = prefix.group(2).toLowerCase(Locale.ROOT);
            return new Announcement(
                    ArxivId.parse(prefix.group(1)),
                    stated.isEmpty() ? announced : stated,
                    description.substring(prefix.end()).strip());
        }
        Matcher label = LABEL.matcher(description);
        return new Announcement(null, stated, label.lookingAt() ? description.substring(label.end()) : description);
    }

    /** Of a paper that was there before: the day of the item is not the paper's. */
    public boolean isReplacement() {
        return type.startsWith("replace");
    }

    public boolean isWithdrawal() {
        return type.startsWith("withdraw");
    }
}
