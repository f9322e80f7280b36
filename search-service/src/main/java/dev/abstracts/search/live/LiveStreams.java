package dev.abstracts.search.live;

import dev.abstracts.contract.PaperId;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.change.ChangePlaces;
import dev.abstracts.search.paper.PaperMatcher;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Begins streams, so many at once as the settings say. */
@ApplicationScoped
class LiveStreams {

    /** An id that no paper has; a query is tried on it. */
    private static final PaperId NOBODY = PaperId.parse("source:nobody/nothing");

    private final LiveTail tail;
    private final ChangePlaces changes;
    private final PaperMatcher matcher;
    private final LiveSettings settings;
    private final Semaphore places;

    LiveStreams(
            LiveTail tail, ChangePlaces changes, PaperMatcher matcher, LiveSettings settings, MeterRegistry registry) {
        this.tail = tail;
        this.changes = changes;
        this.matcher = matcher;
        this.settings = settings;
        this.places = new Semaphore(settings.readers());
        Gauge.builder("abstracts.streams", places, free -> settings.readers() - free.availablePermits())
                .description("streams that are being read")
                .register(registry);
    }

    /**
     * @param after where to go on; absent to begin with what comes from now on
     * @return cancel it, whatever happens
     * @throws ProblemException when there are too many readers, or the place is no longer kept
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    LiveReader begin(PaperSelection selection, @Nullable ChangeCursor after) throws IOException {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable(
                    "%d streams are being read, and no more are at once; try again".formatted(settings.readers()));
        }
        try {
            ChangeCursor place = after == null ? changes.end() : changes.check(after);
            if (matcher.matches(List.of(selection), List.of(NOBODY)).getFirst().isEmpty()) {
                throw PaperMatcher.refused();
            }
            LiveReader[] self = new LiveReader[1];
            LiveReader reader = new LiveReader(selection, place, () -> {
                tail.remove(self[0]);
                places.release();
            });
            self[0] = reader;
            tail.add(reader);
            return reader;
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }
}
