package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed beside its name: how its documents are read when their senders do not say, and whether and how it
 * is polled. Value of {@code abstracts.feeds.v1}, keyed by {@link #name}; a feed without settings may be pushed to all the
 * same.
 *
 * @param title for people
 * @param homepage address of a page about it
 * @param owner who is asked when something is wrong with it
 * @param format of its documents; absent to have each recognised
 * @param mapping for {@code jsonl}, where the fields are: JSON pointers by the field's name
 * @param poll absent for a feed that is only pushed to
 */
public record Feed(
        FeedName name,
        @Nullable String title,
        @Nullable String homepage,
        @Nullable String owner,
        @Nullable Format format,
        @Nullable Map<String, String> mapping,
        @Nullable Poll poll,
        Instant updatedAt) {

    public Feed {
        requireNonNull(name, "name is null");
        requireNonNull(updatedAt, "updatedAt is null");
        mapping = mapping == null ? null : Collections.unmodifiableMap(new TreeMap<>(mapping));
    }

    public Feed withPoll(@Nullable Poll changed, Instant at) {
        return new Feed(name, title, homepage, owner, format, mapping, changed, at);
    }

    /**
     * Where ingest-service fetches the feed's documents.
     *
     * @param url of the repository, the document or the directory
     * @param everySeconds from the end of one poll to the next
     * @param paused whether it is not polled for now
     * @param metadataPrefix for OAI-PMH, the records' format there; absent for {@code oai_dc}
     * @param set for OAI-PMH, what is harvested of the repository; absent for all
     * @param from for OAI-PMH, the day of the oldest changes that are harvested; absent for all
     * @param requestedAt when somebody asked for a poll at once
     */
    public record Poll(
            Protocol protocol,
            String url,
            long everySeconds,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean paused,
            @Nullable String metadataPrefix,
            @Nullable String set,
            @Nullable LocalDate from,
            @Nullable Instant requestedAt) {

        public Poll {
            requireNonNull(protocol, "protocol is null");
            requireNonNull(url, "url is null");
        }

        public Poll withPaused(boolean value) {
            return new Poll(protocol, url, everySeconds, value, metadataPrefix, set, from, requestedAt);
        }

        public Poll requested(Instant at) {
            return new Poll(protocol, url, everySeconds, paused, metadataPrefix, set, from, at);
        }
    }

    /** How documents are fetched. */
    public enum Protocol {
        /** Lists of records with resumption tokens. */
        @JsonProperty("oai-pmh")
        OAI_PMH,
        /** One document, such as an Atom or RSS feed, fetched again when it has changed. */
        @JsonProperty("http")
        HTTP,
        /** Every file of a directory that ingest-service sees. */
        @JsonProperty("directory")
        DIRECTORY
    }
}
