package dev.abstracts.search.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.elasticsearch.TracedRequests;
import dev.abstracts.search.problem.ProblemException;
import io.opentelemetry.api.trace.TracerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

/** Beside an Elasticsearch that hangs: it takes connections and never answers. */
class PaperIndexTest {

    private static final int AT_ONCE = 3;

    @Test
    void moreThanSoManyAtOnceAreTurnedAwayAndLetInAgainLater() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RestClient client = RestClient.builder(new HttpHost("127.0.0.1", hanging.getLocalPort()))
                        .build();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            PaperIndex index = new PaperIndex(
                    client,
                    new TracedRequests(client, TracerProvider.noop().get("test")),
                    settings(Duration.ofMillis(50)),
                    "hanging");
            Callable<Object> search = () -> index.search(JsonNodeFactory.instance.objectNode());
            List<Future<Object>> waiting = new ArrayList<>();
            List<Socket> connections = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                waiting.add(readers.submit(search));
                connections.add(hanging.accept());
            }

            assertThatThrownBy(search::call)
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(RejectionCode.UNAVAILABLE))
                    .hasMessageContaining("3 searches are being answered");

            for (Socket connection : connections) {
                connection.close();
            }
            for (Future<Object> each : waiting) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(IOException.class);
            }
            Future<Object> again = readers.submit(search);
            try (Socket connection = hanging.accept()) {
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> connection.getInputStream().available() > 0);
            }
            assertThatThrownBy(again::get).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void oneThatWaitsGetsThePlaceThatBecomesFree() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RestClient client = RestClient.builder(new HttpHost("127.0.0.1", hanging.getLocalPort()))
                        .build();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            PaperIndex index = new PaperIndex(
                    client,
                    new TracedRequests(client, TracerProvider.noop().get("test")),
                    settings(Duration.ofSeconds(60)),
                    "hanging");
            Callable<Object> search = () -> index.search(JsonNodeFactory.instance.objectNode());
            List<Future<Object>> searches = new ArrayList<>();
            List<Socket> connections = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                searches.add(readers.submit(search));
                connections.add(hanging.accept());
            }
            searches.add(readers.submit(search));
            connections.getFirst().close();
            connections.add(hanging.accept());
            for (Socket connection : connections) {
                connection.close();
            }
            for (Future<Object> each : searches) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(IOException.class);
            }
        }
    }

    private static SearchSettings settings(Duration moment) {
        return new SearchSettings() {
            @Override
            public Duration deadline() {
                return Duration.ofSeconds(60);
            }

            @Override
            public int atOnce() {
                return AT_ONCE;
            }

            @Override
            public Duration moment() {
                return moment;
            }
        };
    }
}
