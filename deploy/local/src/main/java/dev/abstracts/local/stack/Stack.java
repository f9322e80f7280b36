package dev.abstracts.local.stack;

import static dev.abstracts.local.stack.PartStatus.State.DOWN;
import static dev.abstracts.local.stack.PartStatus.State.NOT_READY;
import static dev.abstracts.local.stack.PartStatus.State.READY;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stack on this machine. Parts run as processes of their own: they go on when this object, or its JVM, is gone, and
 * another {@code Stack} of the same state folder finds them again.
 *
 * <p>Tests own one: {@code try (Stack stack = Stack.start(StackOptions.isolated(root, folder)))}.
 */
public final class Stack implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StackOptions options;

    private Stack(StackOptions options) {
        this.options = options;
    }

    /** The stack of these options, running or not; starts nothing. */
    public static Stack of(StackOptions options) {
        return new Stack(options);
    }

    /** Starts what is not running and returns when all of it is ready. */
    public static Stack start(StackOptions options) {
        Stack stack = new Stack(options);
        stack.up(StartListener.SILENT);
        return stack;
    }

    public StackOptions options() {
        return options;
    }

    /**
     * Starts the parts that are not running and returns when all five are ready. When one fails, those that this call
     * started are stopped again.
     *
     * @return the parts that this call started
     */
    public Set<Part> up(StartListener listener) {
        return locked(() -> {
            Set<Part> missing = missing();
            requireSamePorts(missing);
            missing.forEach(options.ports()::requireFree);
            options.state().remember(options.ports());
            new StartUp(options, listener).start(missing);
            return missing;
        });
    }

    /** Stops all that runs, in an order in which nobody loses what it depends on; data stays. */
    public Set<Part> down() {
        return down(EnumSet.allOf(Part.class));
    }

    /** Stops those of these parts that run. */
    public Set<Part> down(Set<Part> parts) {
        return locked(() -> {
            Set<Part> stopped = EnumSet.noneOf(Part.class);
            for (Part part : Part.STOP_ORDER) {
                if (parts.contains(part) && process(part).isPresent()) {
                    stop(part);
                    stopped.add(part);
                }
            }
            return stopped;
        });
    }

    /** Stops everything and deletes all data. */
    public void wipe() {
        down();
        locked(() -> {
            options.state().wipe();
            return true;
        });
    }

    /** Ends a part at once, as {@code kill -9} does; it stays down until {@link #restart}. */
    public void kill(String name) {
        Part part = Part.of(name);
        process(part).ifPresent(DetachedProcess::kill);
        options.state().pid(part).delete();
    }

    /** Stops a part politely; it stays down until {@link #restart}. */
    public void stop(String name) {
        stop(Part.of(name));
    }

    /** Starts a part again, stopping it first when it runs, and returns when it is ready. */
    public void restart(String name) {
        Part part = Part.of(name);
        locked(() -> {
            stop(part);
            options.ports().requireFree(part);
            new StartUp(options, StartListener.SILENT).start(EnumSet.of(part));
            return true;
        });
    }

    /** Where a part answers HTTP: {@code http://127.0.0.1:8083}. */
    public URI url(String name) {
        return URI.create("http://127.0.0.1:" + options.ports().of(Part.of(name)));
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /** The process of a part, when it runs. */
    public Optional<ProcessHandle> process(Part part) {
        return options.state().pid(part).live();
    }

    public List<PartStatus> status() {
        try (Health health = new Health()) {
            return Arrays.stream(Part.values())
                    .parallel()
                    .map(part -> status(part, health))
                    .toList();
        }
    }

    /** Stops all of it; data stays in the state folder. */
    @Override
    public void close() {
        down();
    }

    /** Stops all of it without waiting for a command that is at work on it: for a shutdown hook. */
    public void stopAtExit() {
        Part.STOP_ORDER.forEach(this::stop);
    }

    private PartStatus status(Part part, Health health) {
        int port = options.ports().of(part);
        return process(part)
                .map(process -> new PartStatus(
                        part,
                        port,
                        process.pid(),
                        Memory.resident(process),
                        health.isReady(part, options.ports()) ? READY : NOT_READY))
                .orElseGet(() -> new PartStatus(part, port, null, 0, DOWN));
    }

    private void stop(Part part) {
        process(part).ifPresent(process -> DetachedProcess.stop(process, GRACE));
        options.state().pid(part).delete();
    }

    private Set<Part> missing() {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (process(part).isEmpty()) {
                missing.add(part);
            }
        }
        return missing;
    }

    private void requireSamePorts(Set<Part> missing) {
        Optional<Ports> running = options.state().ports().filter(ports -> !ports.equals(options.ports()));
        if (missing.size() < Part.values().length && running.isPresent()) {
            throw new StackException("the stack of %s runs on other ports: stop it with ./abstracts down first"
                    .formatted(options.state().path()));
        }
    }

    private <T> T locked(java.util.function.Supplier<T> action) {
        try (var lock = options.state().lock()) {
            return action.get();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
