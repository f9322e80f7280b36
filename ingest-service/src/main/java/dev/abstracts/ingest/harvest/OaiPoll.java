package dev.abstracts.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.ingest.delivery.PolledDocuments;
import dev.abstracts.ingest.publish.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of records that have changed since the last list began, part after part. Source: openarchives.org, "The Open Archives
 * Initiative Protocol for Metadata Harvesting", version 2.0. The next list begins at the time at which this one did, by the
 * repository's clock, so that what changes meanwhile is in one of them; what is in both is the same record.
 */
final class OaiPoll implements Poll {

    private static final String DEFAULT_PREFIX = "oai_dc";

    /** How often one poll begins its list again because the repository has forgotten the token. */
    private static final int MOST_RESTARTS = 2;

    private final Fetcher fetcher;
    private final PolledDocuments documents;

    OaiPoll(Fetcher fetcher, PolledDocuments documents) {
        this.fetcher = fetcher;
        this.documents = documents;
    }

    @Override
    public String target(Feed feed, Feed.Poll settings) {
        return "oai-pmh %s %s %s from %s".formatted(settings.url(), prefix(settings), settings.set(), settings.from());
    }

    private static String prefix(Feed.Poll settings) {
        return settings.metadataPrefix() == null ? DEFAULT_PREFIX : settings.metadataPrefix();
    }

    @Override
    public HarvestCursor run(Feed feed, Feed.Poll settings, HarvestCursor start, Progress progress, Stop stop)
            throws HarvestException, InterruptedException, UnavailableException {
        HarvestCursor cursor = start;
        int restarts = 0;
        while (true) {
            stop.check();
            if (cursor.resumptionToken() == null) {
                cursor = begin(settings, cursor, stop);
            }
            Part part = fetch(feed, request(settings, cursor), stop);
            OaiEnvelope envelope = part.envelope();
            if (part.taken() != null) {
                cursor = cursor.brought(part.taken().delivery(), part.taken().records());
            }
            String next = cursor.nextFrom() == null ? envelope.responseDate() : cursor.nextFrom();
            if (envelope.errorCode() != null && !envelope.errorCode().equals("noRecordsMatch")) {
                if (!envelope.errorCode().equals("badResumptionToken")
                        || cursor.resumptionToken() == null
                        || ++restarts > MOST_RESTARTS) {
                    throw new HarvestException(
                            "the repository answers %s: %s".formatted(envelope.errorCode(), envelope.errorText()));
                }
                cursor = cursor.listLost();
                progress.save(cursor);
            } else if (envelope.resumptionToken() == null) {
                return cursor.listDone(next == null ? cursor.from() : next);
            } else {
                if (envelope.resumptionToken().equals(cursor.resumptionToken())) {
                    throw new HarvestException(
                            "the repository answers the resumption token \"%s\" to itself: its list has no end"
                                    .formatted(cursor.resumptionToken()));
                }
                cursor = cursor.inList(envelope.resumptionToken(), cursor.from(), next);
                progress.save(cursor);
            }
        }
    }

    /** A repository that counts in days only does not understand a time. */
    private HarvestCursor begin(Feed.Poll settings, HarvestCursor cursor, Stop stop)
            throws HarvestException, InterruptedException {
        String from = cursor.from();
        if (from == null || from.length() <= 10) {
            return cursor;
        }
        OaiEnvelope identified =
                fetch(null, address(settings, Map.of("verb", "Identify")), stop).envelope();
        return "YYYY-MM-DD".equals(identified.granularity()) ? cursor.listDone(from.substring(0, 10)) : cursor;
    }

    private static URI request(Feed.Poll settings, HarvestCursor cursor) throws HarvestException {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("verb", "ListRecords");
        if (cursor.resumptionToken() != null) {
            arguments.put("resumptionToken", cursor.resumptionToken());
        } else {
            arguments.put("metadataPrefix", prefix(settings));
            if (settings.set() != null) {
                arguments.put("set", settings.set());
            }
            if (cursor.from() != null) {
                arguments.put("from", cursor.from());
            } else if (settings.from() != null) {
                arguments.put("from", settings.from().toString());
            }
        }
        return address(settings, arguments);
    }

    private static URI address(Feed.Poll settings, Map<String, String> arguments) throws HarvestException {
        String query = arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + URLEncoder.encode(argument.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return URI.create(settings.url() + (settings.url().indexOf('?') < 0 ? "?" : "&") + query);
        } catch (IllegalArgumentException e) {
            throw new HarvestException("\"%s\" is no address".formatted(settings.url()), e);
        }
    }

    /** @param taken if it held records */
    private record Part(OaiEnvelope envelope, PolledDocuments.@Nullable Taken taken) {}

    /** @param feed that its records are taken for; null where it has none */
    private Part fetch(@Nullable Feed feed, URI address, Stop stop) throws HarvestException, InterruptedException {
        if (!(fetcher.get(address, null, null, stop) instanceof Fetched.Document answer)) {
            throw new HarvestException("%s answers that it has not changed, which was not asked".formatted(address));
        }
        try (answer) {
            OaiEnvelope envelope;
            try (InputStream in = answer.open()) {
                envelope = OaiEnvelope.read(in);
            }
            PolledDocuments.Taken taken = feed == null || envelope.errorCode() != null
                    ? null
                    : documents
                            .take(feed, Format.OAI_PMH.name(), answer.contentType(), answer.encoding(), answer.file())
                            .orElse(null);
            return new Part(envelope, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
