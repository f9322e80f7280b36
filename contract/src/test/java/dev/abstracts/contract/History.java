package dev.abstracts.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The past versions of the messages: {@code history/<version>/<Message>.schema.json}, an example {@code .in.json} as it
 * was written then, and {@code .out.json}, what it must read as, as it is written now.
 */
final class History {

    private static final Path FOLDER = Path.of("history");

    private History() {}

    static Stream<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            return found.stream();
        }
    }

    static Class<?> messageOf(Path file) {
        String name = file.getFileName().toString();
        String message = name.substring(0, name.indexOf('.'));
        return MessageSchemasTest.MESSAGES.stream()
                .filter(type -> type.getSimpleName().equals(message))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " is of no message that there is"));
    }
}
