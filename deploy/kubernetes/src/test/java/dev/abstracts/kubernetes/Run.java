package dev.abstracts.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** A program that has ended, and all it printed. */
record Run(int status, String output) {

    /** @throws IOException when there is no such program */
    static Run of(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
