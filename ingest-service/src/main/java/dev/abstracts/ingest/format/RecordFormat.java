package dev.abstracts.ingest.format;

import dev.abstracts.contract.Format;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A shape of documents. Stateless. */
public interface RecordFormat {

    Format format();

    /** How much the start of a document looks like this format. */
    Recognition recognise(Head head);

    /** A cutter for one document of this format. */
    RecordCutter cutter(InputStream document);

    /**
     * A cutter for one document of a feed that says where its fields are.
     *
     * @param mapping null where the feed does not say; a format whose fields have names of their own has no use for it
     */
    default RecordCutter cutter(InputStream document, @Nullable FieldMapping mapping) {
        return cutter(document);
    }
}
