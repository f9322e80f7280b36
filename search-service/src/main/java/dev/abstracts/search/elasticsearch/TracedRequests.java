package dev.abstracts.search.elasticsearch;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.RestClient;

/** Sends requests; those that belong to a trace each have a span in it, and tell Elasticsearch of it. */
@Singleton
public final class TracedRequests {

    private final RestClient client;
    private final Tracer tracer;

    public TracedRequests(RestClient client, Tracer tracer) {
        this.client = client;
        this.tracer = tracer;
    }

    /** The answer is in memory when it comes. */
    public Response perform(Request request) throws IOException {
        if (!Span.current().getSpanContext().isSampled()) {
            return client.performRequest(request);
        }
        // Paths hold ids; what is asked for is told by their last part that begins with an underscore.
        String operation = operation(request.getEndpoint());
        Span span = tracer.spanBuilder(request.getMethod() + " " + operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "elasticsearch")
                .setAttribute("db.operation.name", operation)
                .setAttribute("http.request.method", request.getMethod())
                .startSpan();
        try {
            RequestOptions.Builder options = request.getOptions().toBuilder();
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.current().with(span), options, (headers, name, value) -> {
                        if (headers != null) {
                            headers.addHeader(name, value);
                        }
                    });
            request.setOptions(options);
            return client.performRequest(request);
        } catch (IOException | RuntimeException e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    private static String operation(String path) {
        int last = path.lastIndexOf("/_");
        if (last < 0) {
            return "index";
        }
        int end = path.indexOf('/', last + 1);
        return path.substring(last + 2, end < 0 ? path.length() : end);
    }
}
