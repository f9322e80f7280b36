package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: readers hand it back to get the page behind it, and need not understand it.
 *
 * @param search the {@link PaperRequest#fingerprint} of the search that it belongs to
 * @param mode that the page before was answered in
 * @param value of the sort's field at the page's last paper; its place in a ranking by meaning, from 1
 * @param key of the page's last paper; empty for one in a ranking by meaning
 */
record PageCursor(String search, SearchMode mode, BigDecimal value, String key) {

    /** First part of the text, with the mode; another one where what a cursor holds has changed. */
    private static final Map<String, SearchMode> VERSIONS =
            Map.of("1", SearchMode.LEXICAL, "1s", SearchMode.SEMANTIC, "1h", SearchMode.HYBRID);

    /** The sort values that Elasticsearch answers; nothing longer is worth computing with. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?");

    PageCursor {
        requireNonNull(search, "search is null");
        requireNonNull(mode, "mode is null");
        requireNonNull(value, "value is null");
        requireNonNull(key, "key is null");
    }

    /** As it stands in answers and addresses. */
    String text() {
        String version = VERSIONS.entrySet().stream()
                .filter(entry -> entry.getValue() == mode)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String plain = String.join("\n", version, search, value.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** Nothing when the text is no cursor of this version. */
    static Optional<PageCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 4);
            SearchMode mode = VERSIONS.get(parts[0]);
            return parts.length == 4 && mode != null && NUMBER.matcher(parts[2]).matches()
                    ? Optional.of(new PageCursor(parts[1], mode, new BigDecimal(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
