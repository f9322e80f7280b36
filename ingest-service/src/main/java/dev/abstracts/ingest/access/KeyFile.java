package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The API keys, as the file has them now. It is read again and again, since what watches files does not see how Kubernetes changes
 * a mounted one: by a link to another folder. A file that cannot be read any more changes nothing: the keys before stay.
 */
@Singleton
final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final int MAX_BYTES = 16 << 20;

    private final @Nullable Path file;
    private final Duration reload;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile AccessKeys keys = new AccessKeys(List.of());
    private byte[] content = {};
    private String complaint = "";

    KeyFile(AccessSettings settings) {
        this.file = settings.keysFile().map(Path::of).orElse(null);
        this.reload = settings.reload();
    }

    /** A service that cannot read its keys does not start: nobody could call it, or not those that should. */
    void start(@Observes StartupEvent event) {
        if (file == null) {
            return;
        }
        try {
            read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("ingest-service does not start: " + unreadable(e));
        }
        Thread.ofVirtual().name("access-keys").start(() -> follow(file));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    Optional<AccessKey> find(String presented) {
        return keys.find(presented);
    }

    private void follow(Path file) {
        try {
            while (!stopped.await(reload.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    read(file);
                    complaint = "";
                } catch (IOException | IllegalArgumentException e) {
                    complain(unreadable(e) + "; the keys read before stay in force");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IllegalArgumentException("it is larger than %d bytes".formatted(MAX_BYTES));
        }
        byte[] now = Files.readAllBytes(file);
        if (Arrays.equals(now, content)) {
            return;
        }
        AccessKeys read = AccessKeys.read(now);
        keys = read;
        content = now;
        LOG.infof("%d API keys are in force, of %s", read.keys().size(), file);
    }

    /** Once, as long as it is the same. */
    private void complain(String what) {
        if (!what.equals(complaint)) {
            complaint = what;
            LOG.error(what);
        }
    }

    private String unreadable(Exception e) {
        String why =
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file";
                    case IOException io -> io.getClass().getSimpleName();
                    default -> String.valueOf(e.getMessage());
                };
        return "abstracts.access.keys-file %s: %s; ./abstracts key check tells whether it can be read"
                .formatted(file, why);
    }
}
