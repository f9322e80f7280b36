package dev.abstracts.local.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a command-line tool of the broker's distribution, in a process of its own. */
public final class KafkaTool {

    private KafkaTool() {}

    /**
     * Returns when the tool has ended.
     *
     * @param mainClass of the tool
     * @param heap like {@code 256m}
     * @param said hears every line that it prints
     * @throws ServerException when it fails
     */
    public static void run(String mainClass, String heap, List<String> arguments, Consumer<String> said) {
        List<String> command = new ArrayList<>(List.of(
                Distributions.java(),
                "-Xmx" + heap,
                "-cp",
                Distributions.find().kafkaJars().resolve("*").toString(),
                mainClass));
        command.addAll(arguments);
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader lines = tool.inputReader()) {
                lines.lines().forEach(said);
            }
            if (tool.waitFor() != 0) {
                throw new ServerException("%s ended with %d".formatted(mainClass, tool.exitValue()));
            }
        } catch (IOException e) {
            throw new ServerException("%s cannot be run: %s".formatted(mainClass, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while %s ran".formatted(mainClass), e);
        }
    }
}
