package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord.Stage;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SightingUpdate;
import dev.abstracts.contract.SourceId;
import dev.abstracts.enrich.assemble.PaperSightings;
import dev.abstracts.enrich.identity.PaperIdentity;
import dev.abstracts.enrich.identity.SightingVersion;
import dev.abstracts.enrich.parse.ParseOutcome;
import dev.abstracts.enrich.register.Registration;
import dev.abstracts.enrich.rejection.Rejections;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Raw record in; out what its source now says, keyed by the paper that it says it of. */
final class ParseProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    static final String REGISTER = "register";

    private static final Duration WITHDRAWAL_PAUSE = Duration.ofMillis(100);

    private static final MessageReader<RawRecord> READER =
            new MessageReader<>(RawRecord.class, record -> record.source().value());

    private final SightingParser parser;
    private final InstantSource clock;
    private final EnrichEvents events;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<byte[], byte[]> register;

    @SuppressWarnings("NullAway.Init")
    private FeedWithdrawals withdrawals;

    @SuppressWarnings("NullAway.Init")
    private Outlet outlet;

    ParseProcessor(SightingParser parser, InstantSource clock, EnrichEvents events) {
        this.parser = parser;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        register = context.getStateStore(REGISTER);
        outlet = new Outlet(context, EnrichTopology.UNPARSED, events);
        withdrawals = new FeedWithdrawals(context.getStateStore(FeedWithdrawals.STORE), register, this::withdraw);
        context.schedule(WITHDRAWAL_PAUSE, PunctuationType.WALL_CLOCK_TIME, time -> withdrawals.step());
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (READER.read(message.key(), message.value())) {
            case MessageReader.Readable<RawRecord>(RawRecord raw) -> parse(raw, message, now);
            case MessageReader.Unreadable<RawRecord>(RawRecord raw, String detail) ->
                outlet.reject(
                        raw == null
                                ? Rejections.ofMessage(message.value(), outlet.place(), Stage.PARSE, detail, now)
                                : Rejections.ofRecord(raw, RejectionCode.UNREADABLE_MESSAGE, detail, now),
                        message);
        }
    }

    private void parse(RawRecord raw, Record<byte[], byte[]> message, Instant now) {
        if (raw.format().equals(Format.FEED_WITHDRAWAL)) {
            withdrawals.begin(raw.feed(), new SightingVersion(null, raw.receivedAt(), raw.recordId()));
            withdrawals.step();
            return;
        }
        switch (outcome(raw, now)) {
            case ParseOutcome.Parsed(Sighting sighting) -> place(raw, sighting, message, now);
            case ParseOutcome.Withdrawn(SightingVersion version) ->
                register(Registration.withdraw(known(message.key()), raw.source(), version), raw, message, now);
            case ParseOutcome.Unparseable(RejectionCode code, String detail) ->
                outlet.reject(Rejections.ofRecord(raw, code, detail, now), message);
        }
    }

    /** A parser that fails is a mistake of ours on this record only; the stack may end on a record of a megabyte. */
    private ParseOutcome outcome(RawRecord raw, Instant now) {
        try {
            return parser.parse(raw, now);
        } catch (RuntimeException | StackOverflowError e) {
            events.failed("the parser of " + raw.format(), outlet.place(), e);
            return new ParseOutcome.Unparseable(RejectionCode.UNPARSEABLE_RECORD, "the parser failed: " + e);
        }
    }

    private void place(RawRecord raw, Sighting sighting, Record<byte[], byte[]> message, Instant now) {
        Optional<PaperId> paper = PaperIdentity.of(sighting);
        if (paper.isEmpty()) {
            outlet.reject(Rejections.ofRecord(raw, RejectionCode.EMPTY_ABSTRACT, PaperIdentity.ABSENT, now), message);
            return;
        }
        register(Registration.next(known(message.key()), paper.get(), sighting), raw, message, now);
    }

    private void register(Registration.Outcome outcome, RawRecord raw, Record<byte[], byte[]> message, Instant now) {
        switch (outcome) {
            case Registration.Stale() -> events.stale();
            case Registration.Current(Registration registration, List<SightingUpdate> updates) ->
                publish(raw, registration, updates, message, now);
        }
    }

    /** One of the sources of a feed that is withdrawn. */
    private void withdraw(SourceId source, SightingVersion version) {
        byte[] key = source.value().getBytes(UTF_8);
        if (Registration.withdraw(known(key), source, version)
                instanceof Registration.Current(Registration registration, List<SightingUpdate> updates)) {
            register.put(key, MessageJson.write(registration));
            long now = clock.millis();
            updates.forEach(update -> outlet.send(
                    EnrichTopology.SIGHTINGS,
                    update.paperId().value(),
                    MessageJson.write(update),
                    new Record<>(key, null, now)));
        }
    }

    private @Nullable Registration known(byte[] source) {
        byte[] stored = register.get(source);
        if (stored == null) {
            return null;
        }
        try {
            return MessageJson.read(stored, Registration.class);
        } catch (IOException e) {
            throw new ProcessorStateException(
                    "the register of source \"%s\" is broken".formatted(new String(source, UTF_8)), e);
        }
    }

    private void publish(
            RawRecord raw,
            Registration registration,
            List<SightingUpdate> updates,
            Record<byte[], byte[]> message,
            Instant now) {
        List<byte[]> values = updates.stream().map(MessageJson::write).toList();
        int length = values.stream().mapToInt(value -> value.length).max().orElse(0);
        if (length > PaperSightings.MAX_SIGHTING_BYTES) {
            String detail = "what the record says takes %d bytes of JSON, more than %d"
                    .formatted(length, PaperSightings.MAX_SIGHTING_BYTES);
            outlet.reject(Rejections.ofRecord(raw, RejectionCode.RECORD_TOO_LARGE, detail, now), message);
            return;
        }
        register.put(message.key(), MessageJson.write(registration));
        for (int i = 0; i < updates.size(); i++) {
            outlet.send(EnrichTopology.SIGHTINGS, updates.get(i).paperId().value(), values.get(i), message);
        }
        events.parsed(raw.format());
    }
}
