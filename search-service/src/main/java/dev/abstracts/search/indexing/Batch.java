package dev.abstracts.search.indexing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Operations that go to Elasticsearch in one {@code _bulk} request, in order. Confined to its loop's thread. */
final class Batch {

    private static final byte[] INDEX = ascii("{\"index\":{\"_id\":\"");
    private static final byte[] VERSION = ascii("\",\"version_type\":\"external\",\"version\":");
    private static final byte[] END = ascii("}}\n");
    private static final int ACTION_BYTES = 128;

    private final List<Operation> operations = new ArrayList<>();
    private final long begunAt = System.nanoTime();
    private int bytes;

    Batch() {}

    Batch(List<Operation> operations) {
        operations.forEach(this::add);
    }

    void add(Operation operation) {
        operations.add(operation);
        bytes += operation.size();
    }

    List<Operation> operations() {
        return operations;
    }

    void removeIf(Predicate<Operation> unwanted) {
        operations.removeIf(unwanted);
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    int size() {
        return operations.size();
    }

    /** What the operations keep in memory. */
    int bytes() {
        return bytes;
    }

    /** Since the batch was begun, in nanoseconds. */
    long age() {
        return System.nanoTime() - begunAt;
    }

    List<Batch> halves() {
        int middle = operations.size() / 2;
        return List.of(
                new Batch(operations.subList(0, middle)), new Batch(operations.subList(middle, operations.size())));
    }

    /** The request's body: NDJSON, written by hand because the documents are JSON already. */
    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes + operations.size() * ACTION_BYTES);
        for (Operation operation : operations) {
            body.writeBytes(INDEX);
            body.writeBytes(JsonStringEncoder.getInstance()
                    .quoteAsUTF8(operation.document().id()));
            body.writeBytes(VERSION);
            body.writeBytes(ascii(Long.toString(operation.version())));
            body.writeBytes(END);
            body.writeBytes(operation.document().json());
            body.write('\n');
        }
        return body.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
