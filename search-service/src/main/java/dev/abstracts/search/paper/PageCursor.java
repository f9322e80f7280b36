package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: readers hand it back to get the page behind it, and need not understand it.
 *
 * @param search the {@link PaperRequest#fingerprint} of the search that it belongs to
 * @param value of the sort's field at the page's last paper
 * @param key of the page's last paper
 */
record PageCursor(String search, BigDecimal value, String key) {

    /** First part of the text; another one where what a cursor holds has changed. */
    private static final String VERSION = "1";

    /** The sort values that Elasticsearch answers; nothing longer is worth computing with. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?");

    PageCursor {
        requireNonNull(search, "search is null");
        requireNonNull(value, "value is null");
        requireNonNull(key, "key is null");
    }

    /** As it stands in answers and addresses. */
    String text() {
        String plain = String.join("\n", VERSION, search, value.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** Nothing when the text is no cursor of this version. */
    static Optional<PageCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 4);
            return parts.length == 4
                            && parts[0].equals(VERSION)
                            && NUMBER.matcher(parts[2]).matches()
                    ? Optional.of(new PageCursor(parts[1], new BigDecimal(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
