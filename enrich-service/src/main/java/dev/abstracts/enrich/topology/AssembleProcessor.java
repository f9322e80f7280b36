package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectedRecord.Stage;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.assemble.Assembly;
import dev.abstracts.enrich.assemble.PaperSightings;
import dev.abstracts.enrich.rejection.Rejections;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What a source says of a paper in; out the paper as all its sources together now have it, and what changed about it. */
final class AssembleProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    static final String PAPER_SIGHTINGS = "paper-sightings";

    /** Leaves room for a message's key and headers. */
    private static final int MAX_VALUE_BYTES = Topics.MAX_MESSAGE_BYTES - (64 << 10);

    private static final MessageReader<SightingUpdate> READER =
            new MessageReader<>(SightingUpdate.class, update -> update.paperId().value());

    private final InstantSource clock;
    private final EnrichEvents events;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<byte[], byte[]> store;

    @SuppressWarnings("NullAway.Init")
    private Outlet outlet;

    AssembleProcessor(InstantSource clock, EnrichEvents events) {
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        store = context.getStateStore(PAPER_SIGHTINGS);
        outlet = new Outlet(context, EnrichTopology.UNASSEMBLED, events);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (READER.read(message.key(), message.value())) {
            case MessageReader.Readable<SightingUpdate>(SightingUpdate update) -> assemble(update, message, now);
            case MessageReader.Unreadable<SightingUpdate>(SightingUpdate update, String detail) ->
                outlet.reject(rejected(update, message, RejectionCode.UNREADABLE_MESSAGE, detail, now), message);
        }
    }

    private RejectedRecord rejected(
            @Nullable SightingUpdate update,
            Record<byte[], byte[]> message,
            RejectionCode code,
            String detail,
            Instant now) {
        return update == null || update.sighting() == null
                ? Rejections.ofMessage(message.value(), outlet.place(), Stage.ASSEMBLE, detail, now)
                : Rejections.ofSighting(update.sighting(), message.value(), code, detail, now);
    }

    private void assemble(SightingUpdate update, Record<byte[], byte[]> message, Instant now) {
        if (message.value().length > PaperSightings.MAX_SIGHTING_BYTES) {
            String detail = "the sighting takes %d bytes of JSON, more than %d"
                    .formatted(message.value().length, PaperSightings.MAX_SIGHTING_BYTES);
            outlet.reject(rejected(update, message, RejectionCode.RECORD_TOO_LARGE, detail, now), message);
            return;
        }
        PaperSightings before = before(message.key());
        Written written;
        try {
            written = Written.of(Assembly.of(before, update, message.value(), now));
        } catch (RuntimeException e) {
            events.failed("merging " + update.paperId(), outlet.place(), e);
            String detail = "merging failed: " + e;
            outlet.reject(rejected(update, message, RejectionCode.UNPARSEABLE_RECORD, detail, now), message);
            return;
        }
        store.put(message.key(), written.sightings);
        outlet.send(EnrichTopology.PAPERS, update.paperId().value(), written.paper, message);
        if (written.change != null) {
            // Not the time of the record that led to it, which may be years ago in a replay: changes are kept for days.
            long changedAt = now.toEpochMilli();
            outlet.send(EnrichTopology.CHANGES, update.paperId().value(), written.change, changedAt, message);
        }
        events.assembled(written.assembly.change());
    }

    private PaperSightings before(byte[] paper) {
        try {
            return PaperSightings.decode(store.get(paper));
        } catch (IOException e) {
            throw new ProcessorStateException(
                    "the stored sightings of \"%s\" are broken".formatted(new String(paper, UTF_8)), e);
        }
    }

    /** A step as bytes, all of them made before any of them is stored or sent. */
    private record Written(Assembly assembly, byte @Nullable [] sightings, byte[] paper, byte @Nullable [] change) {

        static Written of(Assembly assembly) {
            PaperChange change = assembly.change();
            return new Written(
                    assembly,
                    assembly.sightings().encode(),
                    MessageJson.write(assembly.paper()),
                    change == null ? null : written(change));
        }

        /** A change holds a paper's fields twice over; one too large for a message names them only. */
        private static byte[] written(PaperChange change) {
            byte[] whole = MessageJson.write(change);
            return whole.length <= MAX_VALUE_BYTES
                    ? whole
                    : MessageJson.write(new PaperChange(
                            change.paperId(),
                            change.kind(),
                            change.at(),
                            change.fields().stream()
                                    .map(each -> new FieldChange(each.field(), null, null))
                                    .toList()));
        }
    }
}
