package dev.abstracts.enrich.vector;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.contract.PaperVector.Position;
import dev.abstracts.enrich.topology.MessageReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A paper in, its vector out: made anew where the text is another than that of the vector that is known, else the known one with
 * the paper's new place. A paper that is gone has its vector taken away. One whose text alone the model fails on gets none: it holds up
 * no other.
 */
final class VectorProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final MessageReader<Paper> PAPERS =
            new MessageReader<>(Paper.class, paper -> paper.id().value());

    /** What any model can read. */
    private static final String PLAIN_TEXT = "a paper";

    private final String model;
    private final Function<String, float[]> encoder;
    private final VectorEvents events;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<byte[], byte[]> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<byte[], byte[]> known;

    /** @param encoder of a text's vector */
    VectorProcessor(String model, Function<String, float[]> encoder, VectorEvents events) {
        this.model = model;
        this.encoder = encoder;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> ofTask) {
        context = ofTask;
        known = ofTask.getStateStore(VectorTopology.KNOWN);
        ThreadPriority.takeLowest();
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        Position position = position();
        switch (PAPERS.read(message.key(), message.value())) {
            case MessageReader.Readable<Paper>(Paper paper) -> {
                if (paper.gone()) {
                    events.removed();
                    context.forward(new Record<>(message.key(), null, message.timestamp()));
                } else {
                    vector(paper, message, position)
                            .ifPresent(vector -> context.forward(
                                    new Record<>(message.key(), MessageJson.write(vector), message.timestamp())));
                }
            }
            case MessageReader.Unreadable<Paper>(var _, String detail) ->
                events.unreadable(position.topic(), position.partition(), position.offset(), detail);
        }
    }

    private Optional<PaperVector> vector(Paper paper, Record<byte[], byte[]> message, Position position) {
        PaperText text = PaperText.of(paper);
        String hash = text.hash();
        PaperVector before = read(known.get(message.key()));
        if (before != null && before.model().equals(model) && before.textHash().equals(hash)) {
            events.reused();
            return Optional.of(before.at(position));
        }
        return components(paper.id(), text)
                .map(components -> PaperVector.of(paper.id(), model, hash, components, position));
    }

    /** Nothing for a text that the model fails on while it works on others. */
    private Optional<float[]> components(PaperId paper, PaperText text) {
        try {
            float[] components = encoder.apply(text.value());
            events.computed();
            return Optional.of(components);
        } catch (RuntimeException e) {
            if (worksOnOthers()) {
                events.skipped(paper, e);
                return Optional.empty();
            }
            events.failed(e);
            throw e;
        }
    }

    private boolean worksOnOthers() {
        try {
            return encoder.apply(PLAIN_TEXT).length > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Null for one that cannot be read, too: it is made again. */
    private static @Nullable PaperVector read(byte @Nullable [] vector) {
        if (vector == null) {
            return null;
        }
        try {
            return MessageJson.read(vector, PaperVector.class);
        } catch (IOException e) {
            return null;
        }
    }

    private Position position() {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("asked for the place of a message outside of process"));
        return new Position(at.topic(), at.partition(), at.offset());
    }
}
