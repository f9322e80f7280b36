package dev.abstracts.ingest.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.ingest.format.FieldMapping;
import dev.abstracts.ingest.format.Formats;
import dev.abstracts.ingest.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a feed. Fields that the service adds to its answers may be sent back; they say nothing.
 *
 * @param poll absent for a feed that is only pushed to
 */
@JsonIgnoreProperties({"name", "updatedAt", "harvest"})
record FeedSettings(
        @Nullable String title,
        @Nullable String homepage,
        @Nullable String owner,

        @Schema(description = "of its documents; recognised if not given") @Nullable
        String format,

        @Schema(description = "for jsonl: JSON pointers by the field's name") @Nullable
        Map<String, String> mapping,

        @Nullable Poll poll) {

    private static final ObjectReader READER = MessageJson.mapper()
            .readerFor(FeedSettings.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int MAX_TEXT = 1000;
    private static final long SHORTEST_SECONDS = 10;

    /** @param everySeconds an hour if not given */
    @JsonIgnoreProperties("requestedAt")
    record Poll(
            Feed.@Nullable Protocol protocol,
            @Nullable String url,
            @Nullable Long everySeconds,
            boolean paused,
            @Nullable String metadataPrefix,
            @Nullable String set,
            @Nullable LocalDate from) {}

    /** @throws ProblemException {@code invalid-parameter}, naming the field */
    static FeedSettings read(byte[] body) {
        try {
            FeedSettings settings = READER.readValue(body);
            if (settings == null) {
                throw ProblemException.invalidParameter("body", "it is a JSON object, not null");
            }
            return settings;
        } catch (JsonProcessingException e) {
            throw ProblemException.invalidParameter(
                    place(e), e.getOriginalMessage().lines().findFirst().orElse("it is not JSON"));
        } catch (IOException e) {
            throw ProblemException.invalidParameter("body", "it cannot be read: " + e.getMessage());
        }
    }

    private static String place(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
        }
        return "body";
    }

    /** @throws ProblemException {@code invalid-parameter}, naming the field */
    Feed toFeed(FeedName name, Formats formats, Instant now) {
        checkText("title", title);
        checkText("owner", owner);
        checkText("homepage", homepage);
        if (homepage != null && !isHttp(homepage)) {
            throw ProblemException.invalidParameter(
                    "homepage", "it is an address with http or https, not \"%s\"".formatted(homepage));
        }
        if (format != null && formats.named(format).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "format",
                    "there is no format \"%s\"; there are %s".formatted(format, String.join(", ", formats.names())));
        }
        if (mapping != null) {
            checkMapping(mapping);
        }
        return new Feed(
                name,
                title,
                homepage,
                owner,
                format == null ? null : Format.of(format),
                mapping,
                poll == null ? null : toPoll(poll),
                now);
    }

    private void checkMapping(Map<String, String> pointers) {
        if (!Format.JSONL.name().equals(format)) {
            throw ProblemException.invalidParameter(
                    "mapping", "it is for feeds whose format is \"jsonl\"; set that too");
        }
        try {
            new FieldMapping(pointers);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("mapping", String.valueOf(e.getMessage()));
        }
    }

    private static Feed.Poll toPoll(Poll poll) {
        if (poll.protocol() == null) {
            throw ProblemException.invalidParameter(
                    "poll.protocol", "it is missing; it is one of oai-pmh, http, directory");
        }
        if (poll.url() == null || poll.url().isBlank()) {
            throw ProblemException.invalidParameter("poll.url", "it is missing; it says where the documents are");
        }
        boolean directory = poll.protocol() == Feed.Protocol.DIRECTORY;
        if (directory ? !poll.url().startsWith("/") : !isHttp(poll.url())) {
            throw ProblemException.invalidParameter(
                    "poll.url",
                    "it is %s, not \"%s\""
                            .formatted(
                                    directory ? "a directory from the root on" : "an address with http or https",
                                    poll.url()));
        }
        long every = poll.everySeconds() == null ? 3600 : poll.everySeconds();
        if (every < SHORTEST_SECONDS) {
            throw ProblemException.invalidParameter(
                    "poll.everySeconds", "it is at least %d, not %d".formatted(SHORTEST_SECONDS, every));
        }
        if (poll.protocol() != Feed.Protocol.OAI_PMH
                && (poll.set() != null || poll.metadataPrefix() != null || poll.from() != null)) {
            throw ProblemException.invalidParameter(
                    "poll", "set, metadataPrefix and from are for the protocol oai-pmh");
        }
        return new Feed.Poll(
                poll.protocol(),
                poll.url(),
                every,
                poll.paused(),
                poll.metadataPrefix(),
                poll.set(),
                poll.from(),
                null);
    }

    private static void checkText(String field, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_TEXT)) {
            throw ProblemException.invalidParameter(
                    field, "it has 1 to %d characters, or is left out".formatted(MAX_TEXT));
        }
    }

    private static boolean isHttp(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
