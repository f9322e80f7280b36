package dev.abstracts.ingest.harvest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a server answered. */
sealed interface Fetched {

    /** The document is the one that was fetched before. */
    record NotModified() implements Fetched {}

    /**
     * A document, in a file that is deleted with {@link #close}.
     *
     * @param encoding as its {@code Content-Encoding} says
     */
    record Document(
            Path file,
            @Nullable String contentType,
            @Nullable String encoding,
            @Nullable String etag,
            @Nullable String lastModified)
            implements Fetched, AutoCloseable {

        /** Its bytes, decompressed. */
        InputStream open() throws IOException {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file));
            return encoding != null && encoding.toLowerCase(Locale.ROOT).endsWith("gzip")
                    ? new GZIPInputStream(raw)
                    : raw;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
