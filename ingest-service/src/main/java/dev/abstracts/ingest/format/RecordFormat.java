package dev.abstracts.ingest.format;

import dev.abstracts.contract.Format;
import java.io.InputStream;

/** A shape of documents. Stateless. */
public interface RecordFormat {

    Format format();

    /** How much the start of a document looks like this format. */
    Recognition recognise(Head head);

    /** A cutter for one document of this format. */
    RecordCutter cutter(InputStream document);
}
