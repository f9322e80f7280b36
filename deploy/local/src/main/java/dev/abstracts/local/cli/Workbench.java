package dev.abstracts.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.local.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs what measures and trains: a JVM of its own with the class path that the build of deploy/workbench wrote down. */
final class Workbench {

    private Workbench() {}

    /**
     * The corpus that is measured with.
     *
     * @param chosen absent for the project's own
     */
    static Path corpus(@Nullable Path chosen) {
        Path file = chosen == null
                ? StackChoice.root().resolve(BenchStack.SHARED_CORPUS).normalize()
                : chosen.toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new Failure("the corpus %s cannot be read: name another with --corpus".formatted(file));
        }
        return file;
    }

    /**
     * Runs a main class with this terminal as its own.
     *
     * @return the exit code
     */
    static int run(List<String> jvmOptions, String mainClass, List<String> arguments) throws InterruptedException {
        Path target = StackChoice.root().resolve(Path.of("deploy", "workbench", "target"));
        Path libraries = target.resolve("class-path");
        if (!Files.isReadable(libraries)) {
            throw new Failure(
                    "%s is missing: build it by ./mvnw -pl deploy/workbench -am package".formatted(libraries));
        }
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.add("-cp");
            command.add(target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(libraries, UTF_8).strip());
            command.add(mainClass);
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).inheritIO().start();
            try {
                return process.waitFor();
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new Failure("the workbench cannot be started: " + e, e);
        }
    }
}
