package dev.abstracts.local.stack;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.LoopbackPort;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The loopback ports of a stack, each from 1 to 65535 and no two the same. */
public record Ports(int ingest, int enrich, int search, int kafka, int elasticsearch) {

    public static final Ports DEFAULTS = new Ports(8081, 8082, 8083, 9092, 9200);

    public Ports {
        List<Integer> all = List.of(ingest, enrich, search, kafka, elasticsearch);
        for (int port : all) {
            if (port < 1 || port > 65_535) {
                throw new Failure("a port is from 1 to 65535, not %d".formatted(port));
            }
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw new Failure("every part needs a port of its own, not %s".formatted(all));
        }
    }

    /** The same ports, moved, so that two stacks run side by side. */
    public Ports plus(int offset) {
        return new Ports(ingest + offset, enrich + offset, search + offset, kafka + offset, elasticsearch + offset);
    }

    Ports withEnrich(int port) {
        return new Ports(ingest, port, search, kafka, elasticsearch);
    }

    /** Ports that nobody uses at the moment. */
    public static Ports free() {
        Set<Integer> free = new HashSet<>();
        while (free.size() < Part.values().length) {
            free.add(LoopbackPort.free());
        }
        List<Integer> port = List.copyOf(free);
        return new Ports(port.get(0), port.get(1), port.get(2), port.get(3), port.get(4));
    }

    /** The port on which a part serves. */
    public int of(Part part) {
        return switch (part) {
            case INGEST -> ingest;
            case ENRICH -> enrich;
            case SEARCH -> search;
            case KAFKA -> kafka;
            case ELASTICSEARCH -> elasticsearch;
        };
    }

    /** Fails with one sentence when something else listens on the port of this part. */
    void requireFree(Part part) {
        if (!LoopbackPort.isFree(of(part))) {
            throw new Failure(
                    "port %d for %s is in use: stop what uses it, or choose other ports, as with --port-offset 100"
                            .formatted(of(part), part));
        }
    }

    Properties toProperties() {
        Properties properties = new Properties();
        for (Part part : Part.values()) {
            properties.setProperty(part.title(), Integer.toString(of(part)));
        }
        return properties;
    }

    static Ports of(Properties properties) {
        UnaryOperator<String> value = name -> properties.getProperty(name, "");
        return new Ports(
                port(value, Part.INGEST),
                port(value, Part.ENRICH),
                port(value, Part.SEARCH),
                port(value, Part.KAFKA),
                port(value, Part.ELASTICSEARCH));
    }

    private static int port(UnaryOperator<String> values, Part part) {
        String value = values.apply(part.title());
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Failure(
                    "ports.properties gives \"%s\" as the port of %s: delete that file".formatted(value, part), e);
        }
    }
}
