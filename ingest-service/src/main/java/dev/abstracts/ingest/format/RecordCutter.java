package dev.abstracts.ingest.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one document into its records, in document order. Pulls from its stream only as much as it needs for the next
 * record, so a slow taker slows the sender down; holds one record and a few lines at most.
 */
public interface RecordCutter {

    /**
     * The next record, or null at the end of the document.
     *
     * @throws MalformedDocument when nothing of the document can be cut, such as a JSON array where lines are due
     * @throws IOException when the document cannot be read to its end
     */
    @Nullable
    Cut next() throws IOException;
}
