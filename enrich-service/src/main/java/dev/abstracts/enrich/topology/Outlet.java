package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.enrich.rejection.DeadLetter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What a processor sends while it works on one message, with that message's time and trace context. */
final class Outlet {

    private final ProcessorContext<byte[], byte[]> context;
    private final String rejectedSink;
    private final EnrichEvents events;

    Outlet(ProcessorContext<byte[], byte[]> context, String rejectedSink, EnrichEvents events) {
        this.context = context;
        this.rejectedSink = rejectedSink;
        this.events = events;
    }

    void send(String sink, String key, byte[] value, Record<byte[], byte[]> cause) {
        send(sink, key, value, cause.timestamp(), cause);
    }

    /** @param at the time that the message has instead, in milliseconds from 1970-01-01 */
    void send(String sink, String key, byte[] value, long at, Record<byte[], byte[]> cause) {
        context.forward(new Record<>(key.getBytes(UTF_8), value, at, trace(cause.headers())), sink);
    }

    /** Sends one message alone to the rejected topic. */
    void reject(RejectedRecord rejected, Record<byte[], byte[]> cause) {
        byte[] key = rejected.recordId().value().getBytes(UTF_8);
        Headers headers = DeadLetter.headers(rejected, place());
        context.forward(new Record<>(key, MessageJson.write(rejected), cause.timestamp(), headers), rejectedSink);
        events.rejected(rejected, place());
    }

    DeadLetter.Place place() {
        return context.recordMetadata()
                .map(at -> new DeadLetter.Place(at.topic(), at.partition(), at.offset()))
                .orElseThrow(() -> new IllegalStateException("asked for the place of a message outside of process"));
    }

    private static Headers trace(Headers received) {
        Headers kept = new RecordHeaders();
        for (String name : new String[] {"traceparent", "tracestate"}) {
            Header header = received.lastHeader(name);
            if (header != null) {
                kept.add(header);
            }
        }
        return kept;
    }
}
