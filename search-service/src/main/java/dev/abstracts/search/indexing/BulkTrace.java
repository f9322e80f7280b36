package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one bulk request: one for each trace that records in it belong to. The request itself can name one of them only,
 * the first; Elasticsearch's own logs and traces go by that.
 */
final class BulkTrace {

    private static final BulkTrace NONE = new BulkTrace(List.of());

    private static final String PARENT = "traceparent";
    private static final int MOST = 50;

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

    private final List<Span> spans;

    private BulkTrace(List<Span> spans) {
        this.spans = spans;
    }

    static BulkTrace begin(Tracer tracer, String alias, Batch batch) {
        Map<String, Headers> traces = new HashMap<>();
        Map<String, Long> records = new HashMap<>();
        for (Operation operation : batch.operations()) {
            Headers headers = operation.message().headers();
            String trace = text(headers.lastHeader(PARENT));
            if (trace != null) {
                traces.putIfAbsent(trace, headers);
                records.merge(trace, 1L, Long::sum);
            }
        }
        if (traces.isEmpty()) {
            return NONE;
        }
        List<Span> spans = new ArrayList<>();
        traces.entrySet().stream()
                .limit(MOST)
                .forEach(trace -> spans.add(tracer.spanBuilder("bulk " + alias)
                        .setParent(W3CTraceContextPropagator.getInstance()
                                .extract(Context.root(), trace.getValue(), HEADERS))
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("db.system.name", "elasticsearch")
                        .setAttribute("db.operation.name", "bulk")
                        .setAttribute("db.collection.name", alias)
                        .setAttribute("db.operation.batch.size", records.getOrDefault(trace.getKey(), 0L))
                        .startSpan()));
        return new BulkTrace(spans);
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null || header.value().length > LONGEST
                ? null
                : new String(header.value(), UTF_8);
    }

    /** The headers with which the request is sent. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (!spans.isEmpty()) {
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.root().with(spans.getFirst()), headers, (all, name, value) -> {
                        if (all != null) {
                            all.put(name, value);
                        }
                    });
        }
        return headers;
    }

    void end(BulkOutcome outcome) {
        for (Span span : spans) {
            if (outcome instanceof BulkOutcome.Failed(String reason)) {
                span.setStatus(StatusCode.ERROR, reason);
            }
            span.end();
        }
    }
}
