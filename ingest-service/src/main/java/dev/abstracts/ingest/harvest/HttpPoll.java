package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.ingest.delivery.PolledDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One document that changes, such as an Atom or RSS feed: fetched whole when its server says that it has changed. */
final class HttpPoll implements Poll {

    private final Fetcher fetcher;
    private final PolledDocuments documents;

    HttpPoll(Fetcher fetcher, PolledDocuments documents) {
        this.fetcher = fetcher;
        this.documents = documents;
    }

    @Override
    public String target(Feed feed, Feed.Poll settings) {
        return "http " + settings.url();
    }

    @Override
    public HarvestCursor run(Feed feed, Feed.Poll settings, HarvestCursor cursor, Progress progress, Stop stop)
            throws HarvestException, InterruptedException {
        return switch (fetcher.get(URI.create(settings.url()), cursor.etag(), cursor.lastModified(), stop)) {
            case Fetched.NotModified() -> cursor;
            case Fetched.Document document -> {
                try (document) {
                    HarvestCursor now = documents
                            .take(feed, null, document.contentType(), document.encoding(), document.file())
                            .map(taken -> cursor.brought(taken.delivery(), taken.records()))
                            .orElse(cursor);
                    yield now.document(document.etag(), document.lastModified());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
