package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.abstracts.contract.Tag.Evidence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A result that a paper says it achieved. What its sentence does not say is absent.
 *
 * @param value a number in {@link #unit}: 37 for {@code 37x}, 84.6 for {@code 84.6%}; of a range each end is a claim of its own
 * @param unit {@code x}, {@code %}, {@code points}, {@code GPU hours}, ...; absent for a bare number
 * @param comparator how the value is meant: {@code up-to}, {@code at-least}, {@code about}, {@code more-than},
 *     {@code less-than}; absent when it is meant exactly
 * @param metric {@code top-1 accuracy}
 * @param dataset {@code ImageNet-1K}
 * @param baseline that it is compared with: {@code existing solutions}
 * @param quote the words that say so, as people read them
 * @param span of these words in the received text
 * @param rule that read it
 */
public record Claim(
        Kind kind,
        double value,
        @Nullable String unit,
        @Nullable String comparator,
        @Nullable String metric,
        @Nullable String dataset,
        @Nullable String baseline,
        String quote,
        Evidence span,
        String rule) {

    public Claim {
        requireNonNull(kind, "kind is null");
        requireNonNull(quote, "quote is null");
        requireNonNull(span, "span is null");
        requireNonNull(rule, "rule is null");
    }

    public enum Kind {
        @JsonProperty("speedup")
        SPEEDUP,
        @JsonProperty("accuracy")
        ACCURACY,
        @JsonProperty("score")
        SCORE,
        @JsonProperty("error")
        ERROR,
        @JsonProperty("reduction")
        REDUCTION,
        @JsonProperty("improvement")
        IMPROVEMENT,
        @JsonProperty("size")
        SIZE,
        @JsonProperty("cost")
        COST,
        @JsonProperty("other")
        OTHER;

        /** As it is written in JSON and in queries. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
