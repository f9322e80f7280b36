package dev.abstracts.ingest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Cut.CutRecord;
import dev.abstracts.ingest.format.Cut.Refused;
import dev.abstracts.ingest.format.FieldMapping;
import dev.abstracts.ingest.publish.Durable;
import dev.abstracts.ingest.publish.Publication;
import dev.abstracts.ingest.publish.UnavailableException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes messages of the records of one delivery, finds repeats, and counts. Used by one thread but for {@link #idOf}. */
final class Intake {

    private final String id;
    private final FeedName feed;
    private final Format format;
    private final LocalDate asOf;
    private final Instant receivedAt;
    private final @Nullable Map<String, String> mapping;
    private final Publication publication;
    private final IntakeMeters.Records meters;

    private final DistinctRecords distinct;
    private final List<Receipt.Rejection> rejections = new ArrayList<>();
    private long published;
    private long duplicates;
    private long refused;

    Intake(
            String id,
            FeedName feed,
            Format format,
            LocalDate asOf,
            Instant receivedAt,
            @Nullable FieldMapping mapping,
            Publication publication,
            IntakeMeters meters,
            int maxDistinct) {
        this.id = id;
        this.feed = feed;
        this.format = format;
        this.asOf = asOf;
        this.receivedAt = receivedAt;
        this.mapping = mapping == null ? null : mapping.pointers();
        this.publication = publication;
        this.meters = meters.of(feed, format);
        this.distinct = new DistinctRecords(maxDistinct);
    }

    /** The id of a record; of a refused one whose text is not at hand, the id that its digest would have as a text. */
    RecordId idOf(Cut cut) {
        return switch (cut) {
            case CutRecord record -> RecordId.of(feed, format, record.text());
            case Refused record -> {
                boolean whole = record.code() != RejectionCode.UNDECODABLE_TEXT
                        && record.text().getBytes(UTF_8).length == record.length();
                yield RecordId.of(feed, format, whole ? record.text() : record.sha256());
            }
        };
    }

    void take(Cut cut, RecordId recordId) throws UnavailableException {
        switch (cut) {
            case CutRecord record -> take(record, recordId);
            case Refused record -> take(record, recordId);
        }
    }

    private void take(CutRecord record, RecordId recordId) throws UnavailableException {
        if (!distinct.add(recordId)) {
            duplicates++;
            meters.duplicate();
            return;
        }
        String own = record.ownSourceId();
        publication.publish(new RawRecord(
                recordId,
                new SourceId(feed, own == null ? recordId.value() : own),
                feed,
                id,
                format,
                record.position(),
                record.line(),
                record.text(),
                asOf,
                receivedAt,
                mapping));
        published++;
        meters.published();
    }

    private void take(Refused record, RecordId recordId) throws UnavailableException {
        publication.reject(new RejectedRecord(
                recordId,
                feed,
                id,
                format,
                new SourceId(feed, recordId.value()),
                RejectedRecord.Stage.INGEST,
                record.code(),
                record.detail(),
                record.position(),
                record.line(),
                record.text(),
                record.length(),
                record.sha256(),
                receivedAt));
        refused++;
        meters.refused(record.code());
        if (rejections.size() < Receipt.MAX_REJECTIONS) {
            rejections.add(new Receipt.Rejection(record.position(), record.line(), record.code(), record.detail()));
        }
    }

    boolean isEmpty() {
        return published + duplicates + refused == 0;
    }

    /** Whether so many records, and all of them, were refused. */
    boolean hasOnlyRefused(int count) {
        return refused >= count && published == 0;
    }

    /** The delivery as it begins. */
    Delivery begun() {
        return new Delivery(id, feed, format, 0, receivedAt, null, null, Delivery.Counts.NONE, Map.of(), null);
    }

    /** The delivery as it ended, with what is durable of it. */
    Delivery ended(long bytes, Instant completedAt, @Nullable RejectionCode problem) {
        Durable durable = publication.durable();
        return new Delivery(
                id,
                feed,
                format,
                bytes,
                receivedAt,
                completedAt,
                problem,
                new Delivery.Counts(durable.published(), duplicates, durable.refused()),
                durable.positions(),
                null);
    }

    Receipt receipt(long bytes) {
        return new Receipt(id, feed, format, bytes, new Receipt.Records(published, duplicates, refused), rejections);
    }

    /** What is durable of a delivery that broke off. */
    Receipt.Records durableRecords() {
        Durable durable = publication.durable();
        return new Receipt.Records(durable.published(), duplicates, durable.refused());
    }
}
