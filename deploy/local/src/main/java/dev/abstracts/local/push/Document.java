package dev.abstracts.local.push;

import static java.util.Objects.requireNonNull;

import dev.abstracts.local.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document to be pushed, in a file so that it can be sent again from its start.
 *
 * @param name for people
 * @param gzip whether the file is compressed
 * @param length of the file in bytes
 */
public record Document(String name, Path file, boolean gzip, long length) {

    private static final String STANDARD_INPUT = "-";
    private static final int GZIP_MAGIC = 0x1f8b;

    public Document {
        requireNonNull(name, "name is null");
        requireNonNull(file, "file is null");
    }

    /** The documents that arguments name: files, the files under folders (no hidden ones, by name), {@code -}. */
    public static List<Document> named(List<String> arguments, InputStream standardInput) {
        List<Document> documents = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals(STANDARD_INPUT)) {
                documents.add(spooled("standard input", standardInput));
            } else if (!Files.isReadable(path)) {
                throw new Failure("there is no file or folder \"%s\" that can be read".formatted(argument));
            } else if (Files.isDirectory(path)) {
                documents.addAll(under(path));
            } else {
                documents.add(Files.isRegularFile(path) ? of(argument, path) : spooled(path));
            }
        }
        return documents;
    }

    public static Document of(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            boolean gzip = magic.length == 2 && ((magic[0] & 0xff) << 8 | magic[1] & 0xff) == GZIP_MAGIC;
            return new Document(name, file, gzip, Files.size(file));
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Document> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Document> documents = files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .map(file -> of(file.toString(), file))
                    .toList();
            if (documents.isEmpty()) {
                throw new Failure("there are no files in the folder \"%s\"".formatted(folder));
            }
            return documents;
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("%s cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** A pipe, say: it gives its bytes only once. */
    private static Document spooled(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return spooled(path.toString(), in);
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static Document spooled(String name, InputStream in) {
        try {
            Path spool = Files.createTempFile("abstracts-push", ".spool");
            spool.toFile().deleteOnExit();
            Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
            return of(name, spool);
        } catch (IOException e) {
            throw new Failure("%s cannot be kept for sending it again: %s".formatted(name, e.getMessage()), e);
        }
    }
}
