package dev.abstracts.search.export;

import dev.abstracts.search.paper.PaperScan;
import dev.abstracts.search.paper.PaperScans;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Begins exports, so many at once as the settings say. */
@ApplicationScoped
class Exports {

    private final PaperScans scans;
    private final ExportSettings settings;
    private final Semaphore places;

    Exports(PaperScans scans, ExportSettings settings) {
        this.scans = scans;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * @param parameters of {@code GET /v1/papers}
     * @throws ProblemException when one of them is wrong, or too many exports are running
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    Export begin(Map<String, List<String>> parameters, PaperFormat format) throws IOException {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable(
                    "%d exports are running, and no more run at once; try again".formatted(settings.atOnce()));
        }
        try {
            PaperScan scan = scans.of(parameters);
            return new Export(scan, format, places::release);
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }
}
