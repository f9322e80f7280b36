package dev.abstracts.acceptance;

import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** One stack for all tests that leave it as they found it: started by the first, stopped when the tests end. */
final class RunningStack {

    /** Tests that look at none are not slowed down by them. */
    static final Map<String, String> NO_VECTORS = Map.of("ABSTRACTS_VECTORS_ENABLED", "false");

    private static final TraceCollector COLLECTOR = TraceCollector.start();
    private static final Stack STACK = start();

    private RunningStack() {}

    static Stack get() {
        return STACK;
    }

    /** What the stack tells of the requests whose callers have them traced. */
    static TraceCollector traces() {
        return COLLECTOR;
    }

    static Pipeline pipeline() {
        return of(STACK);
    }

    static Pipeline of(Stack stack) {
        return new Pipeline(() -> stack.url("ingest-service"), () -> stack.url("search-service"));
    }

    /** A stack that a test may harm. */
    static Stack own(String name) throws IOException {
        return own(name, Map.of());
    }

    private static Stack own(String name, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(NO_VECTORS);
        environment.putAll(more);
        return Stack.start(
                StackOptions.isolated(ArchitectureTest.root(), folder(name)).withEnvironment(environment));
    }

    private static Stack start() {
        try {
            Stack stack = own("shared", COLLECTOR.environment());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.stopAtExit(EnumSet.allOf(Part.class))));
            return stack;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder that nobody has used. */
    static Path folder(String name) throws IOException {
        return Files.createTempDirectory("abstracts-" + name + "-");
    }
}
