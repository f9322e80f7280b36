package dev.abstracts.enrich.identifiers;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv id: {@code 1912.10917} since April 2007, {@code cs/0112017} before.
 *
 * @param id without version and, in old ids, without the subject class: {@code math/0309136}, not {@code math.GT/0309136}
 * @param version from 1
 */
public record ArxivId(String id, @Nullable Integer version) {

    private static final Pattern VALID = Pattern.compile(
            "(?:(\\d{4}\\.\\d{4,5})|([a-z]+(?:-[a-z]+)?)(?:\\.[A-Za-z-]{2,10})?(/\\d{7}))(?:v(\\d{1,4}))?");

    public ArxivId {
        requireNonNull(id, "id is null");
    }

    /** Reads an id with or without the prefix {@code arXiv:} or an address of arxiv.org; absent when it is none. */
    public static @Nullable ArxivId parse(String text) {
        Matcher matcher = VALID.matcher(withoutPrefix(text));
        if (!matcher.matches()) {
            return null;
        }
        String id = matcher.group(1) != null ? matcher.group(1) : matcher.group(2) + matcher.group(3);
        String version = matcher.group(4);
        return new ArxivId(id, version == null || version.equals("0") ? null : Integer.valueOf(version));
    }

    private static String withoutPrefix(String text) {
        if (text.regionMatches(true, 0, "arXiv:", 0, 6)) {
            return text.substring(6).strip();
        }
        int abs = text.indexOf("arxiv.org/abs/");
        return abs < 0 ? text : text.substring(abs + "arxiv.org/abs/".length());
    }
}
