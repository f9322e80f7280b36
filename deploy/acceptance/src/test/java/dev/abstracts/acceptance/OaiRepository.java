package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OAI-PMH repository of invented papers: sets that are listed in parts, with resumption tokens. Now and then it is busy.
 * The last part of every set says that the set's first record has been deleted.
 */
final class OaiRepository implements AutoCloseable {

    static final int PARTS = 10;
    static final int PER_PART = 20;

    /** Records that stay. */
    static final int PAPERS = PARTS * PER_PART - 1;

    private static final int BUSY_EVERY = 7;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger parts = new AtomicInteger();

    /** How often each part was given, by set and number. */
    private final Map<String, AtomicInteger> given = new ConcurrentHashMap<>();

    OaiRepository() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oai", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/oai".formatted(server.getAddress().getPort());
    }

    /** How many parts were given in all. */
    int parts() {
        return parts.get();
    }

    Map<String, AtomicInteger> given() {
        return given;
    }

    static String identifier(String set, int number) {
        return "oai:repository.example:%s/%d".formatted(set, number);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (asked.incrementAndGet() % BUSY_EVERY == 0) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] body = body(arguments(exchange)).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(Map<String, String> arguments) {
        StringBuilder answer = new StringBuilder();
        answer.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">")
                .append("<responseDate>2026-03-01T12:00:00Z</responseDate>\n");
        if ("Identify".equals(arguments.get("verb"))) {
            answer.append("<Identify><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>");
        } else if (arguments.containsKey("from")) {
            answer.append("<error code=\"noRecordsMatch\"/>");
        } else {
            String[] token = arguments
                    .getOrDefault("resumptionToken", arguments.get("set") + "|0")
                    .split("\\|");
            part(answer, token[0], Integer.parseInt(token[1]));
        }
        return answer.append("</OAI-PMH>").toString();
    }

    private void part(StringBuilder answer, String set, int part) {
        parts.incrementAndGet();
        given.computeIfAbsent(set + " " + part, name -> new AtomicInteger()).incrementAndGet();
        answer.append("<ListRecords>\n");
        for (int i = 0; i < PER_PART; i++) {
            record(answer, set, part * PER_PART + i);
        }
        if (part == PARTS - 1) {
            answer.append("<record><header status=\"deleted\"><identifier>")
                    .append(identifier(set, 0))
                    .append("</identifier><datestamp>2026-02-02</datestamp></header></record>\n<resumptionToken/>");
        } else {
            answer.append("<resumptionToken>")
                    .append(set)
                    .append('|')
                    .append(part + 1)
                    .append("</resumptionToken>");
        }
        answer.append("</ListRecords>");
    }

    private static void record(StringBuilder answer, String set, int number) {
        answer.append("<record><header><identifier>")
                .append(identifier(set, number))
                .append("</identifier><datestamp>2026-02-01</datestamp></header><metadata>")
                .append("<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Moss ")
                .append(number)
                .append(" of ")
                .append(set)
                .append("</dc:title><dc:creator>Green, Ada</dc:creator><dc:description>Moss number ")
                .append(number)
                .append(" of ")
                .append(set)
                .append(" grows on a roof &amp; is measured.</dc:description></oai_dc:dc></metadata></record>\n");
    }

    private static Map<String, String> arguments(HttpExchange exchange) {
        Map<String, String> arguments = new HashMap<>();
        for (String argument : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = argument.split("=", 2);
            arguments.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return arguments;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
