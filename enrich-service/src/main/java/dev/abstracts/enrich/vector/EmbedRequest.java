package dev.abstracts.enrich.vector;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.abstracts.enrich.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Texts to make vectors of.
 *
 * @param as what they are; queries if not given
 */
record EmbedRequest(
        @Schema(required = true, minItems = 1, maxItems = MAX_TEXTS)
        List<String> texts,

        @Nullable Kind as) {

    static final int MAX_TEXTS = 16;

    /** Characters of all texts together. */
    static final int MAX_CHARS = 20_000;

    EmbedRequest {
        texts = texts == null ? List.of() : texts;
    }

    /** The model reads what is looked for in another way than what is found. */
    enum Kind {
        @JsonProperty("query")
        QUERY,
        @JsonProperty("document")
        DOCUMENT
    }

    Kind kind() {
        return as == null ? Kind.QUERY : as;
    }

    /** @throws ProblemException if these are no texts, or too many */
    void check() {
        if (texts.isEmpty() || texts.size() > MAX_TEXTS) {
            throw ProblemException.invalidParameter(
                    "texts", "1 to %d texts are taken at a time, not %d".formatted(MAX_TEXTS, texts.size()));
        }
        long chars = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null || text.isBlank()) {
                throw ProblemException.invalidParameter("texts", "text %d is empty: leave it out".formatted(i + 1));
            }
            chars += text.length();
        }
        if (chars > MAX_CHARS) {
            throw ProblemException.invalidParameter(
                    "texts",
                    "the texts have %d characters together, more than %d: send fewer at a time"
                            .formatted(chars, MAX_CHARS));
        }
    }
}
