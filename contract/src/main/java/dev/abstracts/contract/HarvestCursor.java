package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a polled feed has been harvested. Value of {@code abstracts.cursors.v1}, keyed by {@link #feed}; written once the
 * records before it are durable, so that a harvest that breaks off goes on where it was.
 *
 * @param target what is polled, as one text: a cursor of another target says nothing
 * @param resumptionToken for OAI-PMH, of the next part of the list that is being harvested
 * @param from for OAI-PMH, where the current list, or else the next one, begins: a day or an instant, as the repository writes it
 * @param nextFrom for OAI-PMH, where the list after the current one will begin
 * @param etag of the document when it was last fetched
 * @param lastModified of the document when it was last fetched, as its server wrote it
 * @param file the newest file of the directory that was taken, by time and then by name
 * @param fileTime when that file was last modified
 * @param polledAt when the last poll ended
 * @param delivery the last one that a poll brought
 * @param problem why the last poll failed; absent if it did not
 * @param failures how many polls have failed since the last one that did not
 */
public record HarvestCursor(
        FeedName feed,
        String target,
        @Nullable String resumptionToken,
        @Nullable String from,
        @Nullable String nextFrom,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String file,
        @Nullable Instant fileTime,
        @Nullable Instant polledAt,
        @Nullable String delivery,
        @Nullable String problem,
        int failures) {

    public HarvestCursor {
        requireNonNull(feed, "feed is null");
        requireNonNull(target, "target is null");
    }

    /** Of a feed that has never been polled. */
    public static HarvestCursor start(FeedName feed, String target) {
        return new HarvestCursor(feed, target, null, null, null, null, null, null, null, null, null, null, 0);
    }

    /** The next part of a list begins at this token. */
    public HarvestCursor inList(
            String token, @Nullable String listFrom, @Nullable String listAfter, @Nullable String brought) {
        return new HarvestCursor(
                feed,
                target,
                token,
                listFrom,
                listAfter,
                etag,
                lastModified,
                file,
                fileTime,
                polledAt,
                or(brought),
                problem,
                failures);
    }

    /** The list has been harvested to its end. */
    public HarvestCursor listDone(@Nullable String next, @Nullable String brought) {
        return new HarvestCursor(
                feed,
                target,
                null,
                next,
                null,
                etag,
                lastModified,
                file,
                fileTime,
                polledAt,
                or(brought),
                problem,
                failures);
    }

    /** The list has to be begun again. */
    public HarvestCursor listLost() {
        return new HarvestCursor(
                feed,
                target,
                null,
                from,
                null,
                etag,
                lastModified,
                file,
                fileTime,
                polledAt,
                delivery,
                problem,
                failures);
    }

    public HarvestCursor document(@Nullable String tag, @Nullable String modified, @Nullable String brought) {
        return new HarvestCursor(
                feed,
                target,
                resumptionToken,
                from,
                nextFrom,
                tag,
                modified,
                file,
                fileTime,
                polledAt,
                or(brought),
                problem,
                failures);
    }

    public HarvestCursor fileTaken(String name, Instant time, @Nullable String brought) {
        return new HarvestCursor(
                feed,
                target,
                resumptionToken,
                from,
                nextFrom,
                etag,
                lastModified,
                name,
                time,
                polledAt,
                or(brought),
                problem,
                failures);
    }

    public HarvestCursor succeeded(Instant at) {
        return ended(at, null, 0);
    }

    public HarvestCursor failed(Instant at, String why) {
        return ended(at, why, failures + 1);
    }

    private HarvestCursor ended(Instant at, @Nullable String why, int count) {
        return new HarvestCursor(
                feed,
                target,
                resumptionToken,
                from,
                nextFrom,
                etag,
                lastModified,
                file,
                fileTime,
                at,
                delivery,
                why,
                count);
    }

    private @Nullable String or(@Nullable String brought) {
        return brought == null ? delivery : brought;
    }
}
