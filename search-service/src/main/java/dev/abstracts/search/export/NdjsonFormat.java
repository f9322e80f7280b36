package dev.abstracts.search.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.paper.FoundPaper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A paper a line, as {@code GET /v1/papers} answers it. */
final class NdjsonFormat implements PaperFormat {

    @Override
    public String paper(FoundPaper paper) {
        StringWriter line = new StringWriter(4 << 10);
        try (JsonGenerator out = MessageJson.mapper().createGenerator(line)) {
            paper.copyTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString();
    }
}
