package dev.abstracts.local.cli;

import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about: the one of a state folder. */
final class StackChoice {

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "where the stack keeps its data, logs and pids (default: $ABSTRACTS_STATE, else .abstracts)")
    private @Nullable Path state;

    /** The root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("abstracts.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The stack, on the ports that it was last started with. */
    Stack stack() {
        return Stack.of(options());
    }

    StackOptions options() {
        return StackOptions.remembered(root(), folder());
    }

    private Path folder() {
        if (state != null) {
            return state;
        }
        String chosen = System.getenv("ABSTRACTS_STATE");
        return chosen == null || chosen.isBlank() ? root().resolve(".abstracts") : Path.of(chosen);
    }
}
