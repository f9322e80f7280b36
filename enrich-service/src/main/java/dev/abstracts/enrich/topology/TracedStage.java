package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A stage whose messages' traces are followed. A trace gets one span for all of its messages that are processed within a second,
 * so that a delivery of a million records makes no million spans. Messages that belong to no trace pass as they are.
 */
final class TracedStage implements Processor<byte[], byte[], byte[], byte[]> {

    private static final String PARENT = "traceparent";
    private static final Duration TOGETHER = Duration.ofSeconds(1);
    private static final int MOST = 500;

    /** As long as a list of vendors may be; a header that is longer is not what it is called. */
    private static final int LONGEST = 512;

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(PARENT, "tracestate");
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            return headers == null ? null : text(headers.lastHeader(name));
        }
    };

    private final Processor<byte[], byte[], byte[], byte[]> stage;
    private final Tracer tracer;
    private final String topic;
    private final Map<String, Followed> open = new HashMap<>();

    private static final class Followed {

        private final Span span;
        private final Headers carried = new RecordHeaders();
        private long messages;

        Followed(Span span) {
            this.span = span;
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.root().with(span), carried, (headers, name, value) -> {
                        if (headers != null) {
                            headers.add(name, value.getBytes(UTF_8));
                        }
                    });
        }
    }

    TracedStage(Processor<byte[], byte[], byte[], byte[]> stage, Tracer tracer, String topic) {
        this.stage = stage;
        this.tracer = tracer;
        this.topic = topic;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        stage.init(context);
        context.schedule(TOGETHER, PunctuationType.WALL_CLOCK_TIME, time -> end());
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        String trace = text(message.headers().lastHeader(PARENT));
        if (trace == null) {
            stage.process(message);
            return;
        }
        if (open.size() == MOST) {
            end();
        }
        Followed followed = open.computeIfAbsent(trace, header -> new Followed(span(message.headers())));
        followed.messages++;
        stage.process(message.withHeaders(followed.carried));
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null || header.value().length > LONGEST
                ? null
                : new String(header.value(), UTF_8);
    }

    private Span span(Headers headers) {
        return tracer.spanBuilder("process " + topic)
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
    }

    private void end() {
        for (Followed followed : open.values()) {
            followed.span.setAttribute("messaging.batch.message_count", followed.messages);
            followed.span.end();
        }
        open.clear();
    }

    @Override
    public void close() {
        end();
        stage.close();
    }
}
