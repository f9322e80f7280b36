package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.abstracts.contract.Tag.Evidence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something on the web that belongs to a paper.
 *
 * @param url normalised
 * @param host of the address, in lower case, without {@code www.}
 * @param span where it stands in the received text; absent where the record's structure says it
 */
public record Resource(
        Kind kind, String url, String host, @Nullable Evidence span) {

    public Resource {
        requireNonNull(kind, "kind is null");
        requireNonNull(url, "url is null");
        requireNonNull(host, "host is null");
    }

    public enum Kind {
        @JsonProperty("code")
        CODE,
        @JsonProperty("data")
        DATA,
        @JsonProperty("model")
        MODEL,
        @JsonProperty("demo")
        DEMO,
        @JsonProperty("project")
        PROJECT,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("other")
        OTHER;

        /** As it is written in JSON and in queries. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
