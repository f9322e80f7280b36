package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.RecordBuffer;
import dev.abstracts.ingest.format.xml.RecordElements.Made;
import dev.abstracts.ingest.format.xml.XmlSlicer.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the records of any XML format. */
public final class XmlCutter implements RecordCutter {

    private final XmlSlicer slicer;
    private final RecordElements elements;
    private final RecordBuffer record = new RecordBuffer();
    private boolean knownEmpty;
    private boolean ended;

    public XmlCutter(InputStream document, RecordElements elements) {
        this.slicer = new XmlSlicer(document, elements, record);
        this.elements = elements;
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (!ended) {
            Slice slice = slicer.next();
            Cut cut = slice == null ? end() : cut(slice);
            if (cut != null) {
                return cut;
            }
        }
        return null;
    }

    private @Nullable Cut cut(Slice slice) throws MalformedDocument {
        long line = record.line();
        return switch (slice.end()) {
            case CLOSED -> closed(slice.name());
            case NEXT_RECORD, HOLDER_END ->
                record.refuse(
                        RejectionCode.MALFORMED_RECORD,
                        "the <%s> that begins on line %d is not closed before %s on line %d; close it with </%s>"
                                .formatted(
                                        slice.name(),
                                        line,
                                        slice.end() == RecordSlicer.End.NEXT_RECORD
                                                ? "the next one begins"
                                                : "what holds it ends",
                                        slice.line(),
                                        slice.name()));
            case DOCUMENT_END -> {
                ended = true;
                String construct = slicer.construct();
                yield record.refuse(
                        RejectionCode.MALFORMED_RECORD,
                        "the document ends on line %d inside %s<%s> that begins on line %d; send the document whole"
                                .formatted(
                                        slice.line(),
                                        construct == null ? "the " : "a " + construct + " of the ",
                                        slice.name(),
                                        line));
            }
        };
    }

    private @Nullable Cut closed(String name) throws MalformedDocument {
        if (record.isTooLarge() || !record.isDecodable()) {
            return record.take(null);
        }
        SliceReader read = SliceReader.read(record.bytes(), record.size(), elements.looksAt());
        if (read.problem() != null) {
            return record.refuse(
                    RejectionCode.MALFORMED_RECORD,
                    "the <%s> that begins on line %d is not well-formed XML: line %d: %s"
                            .formatted(
                                    name,
                                    record.line(),
                                    slicer.lineOf(record.line(), read.problemLine()),
                                    read.problem()));
        }
        return switch (elements.make(name, read.found())) {
            case Made.Item(String ownId) ->
                record.take(ownId == null || ownId.isEmpty() || ownId.length() > SourceId.MAX_ID_LENGTH ? null : ownId);
            case Made.Nothing _ -> {
                record.drop();
                knownEmpty = true;
                yield null;
            }
            case Made.Complaint(String detail) -> {
                if (record.count() == 0) {
                    throw new MalformedDocument(detail);
                }
                yield record.refuse(RejectionCode.MALFORMED_RECORD, detail);
            }
        };
    }

    private @Nullable Cut end() throws MalformedDocument {
        ended = true;
        Set<String> seen = slicer.seen();
        if (record.count() == 0 && !knownEmpty && seen.stream().noneMatch(elements.around()::contains)) {
            throw new MalformedDocument("the document has no %s; %s"
                    .formatted(
                            elements.expected(),
                            seen.isEmpty()
                                    ? "it is not XML, it begins with "
                                            + Head.quote(slicer.firstText() == null ? "" : slicer.firstText())
                                    : "its root element is <%s>"
                                            .formatted(seen.iterator().next())));
        }
        String unclosed = slicer.unclosed();
        if (unclosed == null) {
            return null;
        }
        byte[] text = unclosed.getBytes(UTF_8);
        record.add(slicer.line(), text, 0, text.length);
        return record.refuse(
                RejectionCode.MALFORMED_RECORD,
                "the document ends on line %d before its %s is closed; send the document whole"
                        .formatted(slicer.line(), unclosed));
    }
}
