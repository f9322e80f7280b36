package dev.abstracts.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.search.paper.PaperScan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Papers on their way to a reader. Whoever has it closes it, whatever happens. */
final class Export implements AutoCloseable {

    private final PaperScan scan;
    private final PaperFormat format;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean first = true;

    /** @param release is run once, when it is closed */
    Export(PaperScan scan, PaperFormat format, Runnable release) {
        this.scan = scan;
        this.format = format;
        this.release = release;
    }

    /**
     * Writes all papers, waiting for the reader where it must.
     *
     * @throws IOException when the reader has gone away or Elasticsearch fails; then the foot is not written
     */
    void writeTo(OutputStream out) throws IOException {
        write(out, format.head());
        scan.forEach(paper -> {
            if (!first) {
                write(out, format.separator());
            }
            first = false;
            write(out, format.paper(paper));
        });
        write(out, format.foot());
    }

    /** Whether its reader takes less than it must. */
    boolean isSlowerThan(Duration patience) {
        return scan.pageAge().compareTo(patience) > 0;
    }

    private static void write(OutputStream out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text.getBytes(UTF_8));
        }
    }

    /** Can be called from any thread, and repeatedly. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scan.close();
            release.run();
        }
    }
}
