package dev.abstracts.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.local.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Which generations of the enrichment a stack has; 0 stands for none.
 *
 * @param serving the one whose papers readers see
 * @param tried the one that is filled beside it
 * @param triedPort of the enrich-service that fills it
 * @param kept the one that served before, to go back to
 * @param last the highest number that was ever used: no number is used twice
 */
public record EnrichmentState(int serving, int tried, int triedPort, int kept, int last) {

    static final EnrichmentState FIRST = new EnrichmentState(1, 0, 0, 0, 1);

    public EnrichmentState tryOut(int port) {
        return new EnrichmentState(serving, last + 1, port, kept, last + 1);
    }

    public EnrichmentState accept() {
        return new EnrichmentState(tried, 0, 0, serving, last);
    }

    public EnrichmentState dropTried() {
        return new EnrichmentState(serving, 0, 0, kept, last);
    }

    public EnrichmentState goBack() {
        return new EnrichmentState(kept, 0, 0, serving, last);
    }

    static EnrichmentState read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return FIRST;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        return new EnrichmentState(
                number(file, properties, "serving"),
                number(file, properties, "tried"),
                number(file, properties, "triedPort"),
                number(file, properties, "kept"),
                number(file, properties, "last"));
    }

    private static int number(Path file, Properties properties, String name) {
        String value = properties.getProperty(name, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Failure("%s gives \"%s\" as %s, which is no number".formatted(file, value, name), e);
        }
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("serving", Integer.toString(serving));
        properties.setProperty("tried", Integer.toString(tried));
        properties.setProperty("triedPort", Integer.toString(triedPort));
        properties.setProperty("kept", Integer.toString(kept));
        properties.setProperty("last", Integer.toString(last));
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
