package dev.abstracts.enrich.text;

import static java.util.Objects.requireNonNull;

/**
 * A link that a text mentions.
 *
 * @param url as received, without the sentence's punctuation or LaTeX braces
 * @param start UTF-16 offset of its first character
 */
public record Link(String url, int start) {

    public Link {
        requireNonNull(url, "url is null");
    }

    public int end() {
        return start + url.length();
    }
}
