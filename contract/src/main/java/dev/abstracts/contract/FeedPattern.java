package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Feeds by name; {@code *} stands for any characters, also none: {@code arxiv-*}. */
public record FeedPattern(@JsonValue String value) {

    private static final Pattern VALID = Pattern.compile("[a-z0-9*-]{1,63}");

    public FeedPattern {
        requireNonNull(value, "value is null");
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("feeds are given by their names, where * stands for any characters");
        }
    }

    @JsonCreator
    public static FeedPattern of(String value) {
        return new FeedPattern(value);
    }

    public boolean matches(FeedName feed) {
        return matches(feed.value());
    }

    /** Takes each star for as little as goes, and for one more where that led nowhere: only the last star is reconsidered. */
    private boolean matches(String name) {
        int at = 0;
        int inPattern = 0;
        int star = -1;
        int afterStar = 0;
        while (at < name.length()) {
            char next = inPattern < value.length() ? value.charAt(inPattern) : '\0';
            if (next == '*') {
                star = inPattern++;
                afterStar = at;
            } else if (next == name.charAt(at)) {
                inPattern++;
                at++;
            } else if (star >= 0) {
                inPattern = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        return value.substring(inPattern).chars().allMatch(rest -> rest == '*');
    }

    @Override
    public String toString() {
        return value;
    }
}
