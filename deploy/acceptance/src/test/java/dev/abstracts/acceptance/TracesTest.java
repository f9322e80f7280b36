package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.acceptance.TraceCollector.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One trace leads from the request that brought a document to the index that its papers are in. */
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDeliverysTraceLeadsFromTheRequestToTheIndex() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer = send(
                trace,
                HttpRequest.newBuilder(RunningStack.get()
                                .url("ingest-service")
                                .resolve("/v1/feeds/traced/deliveries?format=jsonl"))
                        .POST(BodyPublishers.ofByteArray("""
                        {"id": "1", "title": "Sluices", "authors": ["Ada Tarn"], "abstract": "A sluice opens and closes."}
                        {"id": "2", "title": "Locks", "authors": ["Ada Tarn"], "abstract": "A lock is two sluices."}
                        """.getBytes(UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(202);

        Span request = await(
                trace,
                span -> span.service().equals("ingest-service") && span.name().startsWith("POST"));
        Span sent = await(trace, named("send abstracts.raw.v1"));
        Span parsed = await(trace, named("process abstracts.raw.v1"));
        Span assembled = await(trace, span -> span.name().startsWith("process abstracts.sightings."));
        Span indexed = await(trace, span -> span.name().startsWith("bulk papers"));

        assertThat(request.name()).isEqualTo("POST /v1/feeds/{feed}/deliveries");
        assertThat(request.parentId()).isEqualTo(CALLER);
        assertThat(sent.parentId()).isEqualTo(request.id());
        assertThat(sent.attributes())
                .containsEntry("abstracts.feed", "traced")
                .containsEntry("messaging.batch.message_count", "2")
                .hasEntrySatisfying(
                        "abstracts.delivery.id", id -> assertThat(answer.body()).contains(id));
        assertThat(parsed.service()).isEqualTo("enrich-service");
        assertThat(parsed.parentId()).isEqualTo(sent.id());
        assertThat(ids(trace, "process abstracts.raw.v1")).contains(assembled.parentId());
        assertThat(indexed.service()).isEqualTo("search-service");
        assertThat(ids(trace, "process abstracts.sightings.")).contains(indexed.parentId());
    }

    @Test
    void aSearchsTraceLeadsToElasticsearch() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> answer = send(
                trace,
                HttpRequest.newBuilder(RunningStack.get().url("search-service").resolve("/v1/papers?q=sluices")));
        assertThat(answer.statusCode()).isEqualTo(200);

        Span request = await(trace, named("GET /v1/papers"));
        Span asked =
                await(trace, span -> "elasticsearch".equals(span.attributes().get("db.system.name")));
        assertThat(request.parentId()).isEqualTo(CALLER);
        assertThat(asked.parentId()).isEqualTo(request.id());
    }

    @Test
    void histogramsNameATrace() throws Exception {
        String trace = "b9c7c989f97918e1acfa6fd5d2f4b3a1";
        URI search = RunningStack.get().url("search-service");
        send(trace, HttpRequest.newBuilder(search.resolve("/v1/papers?q=sluices")));

        HttpRequest scrape = HttpRequest.newBuilder(search.resolve("/q/metrics"))
                // As Prometheus asks that is told scrape_protocols: [OpenMetricsText1.0.0].
                .header("Accept", "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,*/*;q=0.5")
                .build();
        assertThat(http.send(scrape, BodyHandlers.ofString()).body().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket")
                        && line.contains("trace_id=\"" + trace + "\""));
    }

    private HttpResponse<String> send(String trace, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.header("traceparent", "00-%s-%s-01".formatted(trace, CALLER))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Predicate<Span> named(String name) {
        return span -> span.name().equals(name);
    }

    private static Span await(String trace, Predicate<Span> wanted) {
        return Awaitility.await("a span of trace " + trace)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> RunningStack.traces().of(trace).stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The spans of this name: records of one delivery lie in several partitions, each with spans of its own. */
    private static List<String> ids(String trace, String name) {
        return RunningStack.traces().of(trace).stream()
                .filter(span -> span.name().startsWith(name))
                .map(Span::id)
                .toList();
    }
}
