package dev.abstracts.enrich.vector;

import dev.abstracts.enrich.vector.model.EncodingException;
import dev.abstracts.enrich.vector.model.TextEncoder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The model, loaded once for all who need it, beside the start of the service and not before anything else of it. */
@ApplicationScoped
public class EmbeddingModel {

    private static final Logger LOG = Logger.getLogger(EmbeddingModel.class);
    private static final Duration LOAD_AGAIN = Duration.ofSeconds(30);

    private final VectorSettings settings;
    private final Path folder;
    private final CompletableFuture<TextEncoder> loaded = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private volatile ModelState state = new ModelState.Off();

    EmbeddingModel(VectorSettings settings, @ConfigProperty(name = "abstracts.state-dir") Path stateDir) {
        this.settings = settings;
        this.folder = stateDir.resolve("model");
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            state = new ModelState.Loading();
            Thread.ofPlatform().name("vectors-model").daemon().start(this::load);
        }
    }

    /** It is not closed: a query may still be under way, and the process ends. */
    void stop(@Observes ShutdownEvent event) {
        stopping.complete(null);
    }

    ModelState state() {
        return state;
    }

    /** Completed when the model has been loaded, if ever. */
    CompletableFuture<TextEncoder> loaded() {
        return loaded;
    }

    private void load() {
        ThreadPriority.takeLowest();
        while (!stopping.isDone()) {
            try {
                TextEncoder encoder = TextEncoder.load(folder.toAbsolutePath());
                encoder.query("does it work");
                state = new ModelState.Ready(encoder);
                loaded.complete(encoder);
                return;
            } catch (EncodingException e) {
                LOG.errorf(e, "there are no vectors, the model is loaded again in %s", LOAD_AGAIN);
                state = new ModelState.Broken(String.valueOf(e.getMessage()));
                pause();
            }
        }
    }

    private void pause() {
        try {
            stopping.get(LOAD_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("trying again");
        } catch (ExecutionException e) {
            throw new IllegalStateException("stopping never fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.complete(null);
        }
    }
}
