package dev.abstracts.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Delivery;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The span of one delivery's way into Kafka. Its messages carry it in their headers, as W3C Trace Context has it, so that one
 * trace leads from the request to the index.
 */
final class PublicationTrace {

    private final Span span;
    private final Headers carried = new RecordHeaders();

    /** Begun in the trace of the request at hand, if there is one. */
    PublicationTrace(OpenTelemetry telemetry, String topic) {
        span = telemetry
                .getTracer("dev.abstracts.ingest")
                .spanBuilder("send " + topic)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "send")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
        if (span.getSpanContext().isSampled()) {
            telemetry
                    .getPropagators()
                    .getTextMapPropagator()
                    .inject(Context.current().with(span), carried, (headers, name, value) -> {
                        if (headers != null) {
                            headers.add(name, value.getBytes(UTF_8));
                        }
                    });
        }
    }

    void of(Delivery delivery) {
        span.setAttribute("abstracts.delivery.id", delivery.id());
        span.setAttribute("abstracts.feed", delivery.feed().value());
    }

    void carryOn(Headers headers) {
        carried.forEach(headers::add);
    }

    void failed(Exception failure) {
        span.recordException(failure);
        span.setStatus(StatusCode.ERROR);
    }

    void brokeOff(Durable durable) {
        span.setStatus(StatusCode.ERROR);
        ended(durable);
    }

    void ended(Durable durable) {
        span.setAttribute("messaging.batch.message_count", durable.published());
        span.setAttribute("abstracts.delivery.refused", durable.refused());
        span.end();
    }
}
