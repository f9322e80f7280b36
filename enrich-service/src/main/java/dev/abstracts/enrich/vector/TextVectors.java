package dev.abstracts.enrich.vector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.enrich.problem.ProblemException;
import dev.abstracts.enrich.vector.model.TextEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Vectors of readers' texts: those of the last queries are kept, and only so many requests are worked on at a time. */
@ApplicationScoped
class TextVectors {

    private static final int PATIENCE_MS = 1_000;

    /** Requests that wait beside those that are worked on, for each of these. */
    private static final int QUEUE = 8;

    private final EmbeddingModel model;
    private final Cache<String, String> queries;
    private final Semaphore places;
    private final int mayWait;

    TextVectors(EmbeddingModel model, VectorSettings settings) {
        this.model = model;
        this.queries =
                Caffeine.newBuilder().maximumSize(settings.cachedQueries()).build();
        this.places = new Semaphore(settings.atOnce(), true);
        this.mayWait = settings.atOnce() * QUEUE;
    }

    /**
     * The vectors as messages write them, in the order of the texts.
     *
     * @throws ProblemException if there is no model, or too many others ask
     */
    List<String> of(List<String> texts, EmbedRequest.Kind as) {
        TextEncoder encoder = encoder();
        if (as == EmbedRequest.Kind.DOCUMENT) {
            return inPlace(() -> texts.stream()
                    .map(text -> PaperVector.encode(encoder.document(text)))
                    .toList());
        }
        List<String> known = known(texts);
        return known.size() == texts.size()
                ? known
                : inPlace(() -> texts.stream()
                        .map(text -> queries.get(text, query -> PaperVector.encode(encoder.query(query))))
                        .toList());
    }

    /** Those from the first on that are kept. */
    private List<String> known(List<String> texts) {
        List<String> known = new ArrayList<>(texts.size());
        for (String text : texts) {
            String vector = queries.getIfPresent(text);
            if (vector == null) {
                break;
            }
            known.add(vector);
        }
        return known;
    }

    private TextEncoder encoder() {
        return switch (model.state()) {
            case ModelState.Ready(TextEncoder encoder) -> encoder;
            case ModelState.Off() ->
                throw ProblemException.unavailable("vectors are switched off: set abstracts.vectors.enabled=true");
            case ModelState.Loading() -> throw ProblemException.unavailable("the model is being loaded, try again");
            case ModelState.Broken(String problem) -> throw ProblemException.unavailable(problem);
        };
    }

    private List<String> inPlace(Supplier<List<String>> work) {
        if (places.getQueueLength() >= mayWait || !placeWithinPatience()) {
            throw ProblemException.unavailable("too many texts are asked for at once, try again");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean placeWithinPatience() {
        try {
            return places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
