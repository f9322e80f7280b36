package dev.abstracts.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;

/** The loopback ports of a stack, each from 1 to 65535 and no two the same. */
public record Ports(
        int ingest,
        int enrich,
        int search,
        int kafka,
        int kafkaController,
        int elasticsearch,
        int elasticsearchTransport) {

    public static final Ports DEFAULTS = new Ports(8081, 8082, 8083, 9092, 9093, 9200, 9300);

    public Ports {
        List<Integer> all =
                List.of(ingest, enrich, search, kafka, kafkaController, elasticsearch, elasticsearchTransport);
        for (int port : all) {
            if (port < 1 || port > 65_535) {
                throw new StackException("a port is from 1 to 65535, not %d".formatted(port));
            }
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw new StackException("every part needs a port of its own, not %s".formatted(all));
        }
    }

    /** The same ports, moved, so that two stacks run side by side. */
    public Ports plus(int offset) {
        return new Ports(
                ingest + offset,
                enrich + offset,
                search + offset,
                kafka + offset,
                kafkaController + offset,
                elasticsearch + offset,
                elasticsearchTransport + offset);
    }

    /** Ports that nobody uses at the moment. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] port = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6]);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port can be had: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** The port on which a part is asked for its health. */
    public int of(Part part) {
        return switch (part) {
            case INGEST -> ingest;
            case ENRICH -> enrich;
            case SEARCH -> search;
            case KAFKA -> kafka;
            case ELASTICSEARCH -> elasticsearch;
        };
    }

    /** All the ports that a part listens on. */
    List<Integer> allOf(Part part) {
        return switch (part) {
            case KAFKA -> List.of(kafka, kafkaController);
            case ELASTICSEARCH -> List.of(elasticsearch, elasticsearchTransport);
            case INGEST, ENRICH, SEARCH -> List.of(of(part));
        };
    }

    /** Fails with one sentence when something else listens on a port of this part. */
    void requireFree(Part part) {
        for (int port : allOf(part)) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            } catch (IOException e) {
                throw new StackException(
                        "port %d for %s is in use: stop what uses it, or choose other ports with --port-offset 100"
                                .formatted(port, part),
                        e);
            }
        }
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("ingest", Integer.toString(ingest));
        properties.setProperty("enrich", Integer.toString(enrich));
        properties.setProperty("search", Integer.toString(search));
        properties.setProperty("kafka", Integer.toString(kafka));
        properties.setProperty("kafka-controller", Integer.toString(kafkaController));
        properties.setProperty("elasticsearch", Integer.toString(elasticsearch));
        properties.setProperty("elasticsearch-transport", Integer.toString(elasticsearchTransport));
        return properties;
    }

    static Ports of(Properties properties) {
        return new Ports(
                port(properties, "ingest"),
                port(properties, "enrich"),
                port(properties, "search"),
                port(properties, "kafka"),
                port(properties, "kafka-controller"),
                port(properties, "elasticsearch"),
                port(properties, "elasticsearch-transport"));
    }

    private static int port(Properties properties, String name) {
        String value = properties.getProperty(name, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StackException(
                    "ports.properties gives \"%s\" as the port of %s: delete that file".formatted(value, name), e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
