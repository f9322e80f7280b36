package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as somebody would write it who knows Standard Webhooks only: what is not signed it does not take. */
final class Receiver implements AutoCloseable {

    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef01234567".getBytes(UTF_8));

    /** @param status that was answered */
    record Call(String path, String id, JsonNode body, int status) {

        String paper() {
            return body.at("/data/paper/id").asText();
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, ToIntFunction<Call>> answers = new ConcurrentHashMap<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
    }

    /** Lets a path answer with something else than 204. */
    void answers(String path, ToIntFunction<Call> answer) {
        answers.put("/" + path, answer);
    }

    /** All that came to a path, in order. */
    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals("/" + path)).toList();
    }

    /** Those of them that were taken. */
    List<Call> taken(String path) {
        return calls(path).stream().filter(call -> call.status() == 204).toList();
    }

    List<String> papers(String path) {
        return taken(path).stream().map(Call::paper).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        Call call = new Call(
                exchange.getRequestURI().getPath(), id, MessageJson.mapper().readTree(body), 204);
        int status = isSigned(exchange, id, body)
                ? answers.getOrDefault(call.path(), _ -> 204).applyAsInt(call)
                : 401;
        calls.add(new Call(call.path(), id, call.body(), status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static boolean isSigned(HttpExchange exchange, String id, byte[] body) {
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > 300) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            byte[] signed = mac.doFinal(
                    "%s.%s.%s".formatted(id, timestamp, new String(body, UTF_8)).getBytes(UTF_8));
            return MessageDigest.isEqual(
                    ("v1," + Base64.getEncoder().encodeToString(signed)).getBytes(UTF_8), signature.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
