package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.text.RecordBuffer;
import dev.abstracts.ingest.format.xml.RecordSlicer.End;
import dev.abstracts.ingest.format.xml.XmlLexer.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slices record elements out of a document, one after the other. The slice stands alone: namespaces that it uses and that were
 * declared around it are declared in its own tag.
 */
final class XmlSlicer {

    private static final int NAMES_REMEMBERED = 100;

    /** @param line on which it turned out how it ended */
    record Slice(String name, End end, long line) {}

    private final XmlLexer lexer;
    private final RecordElements elements;
    private final Namespaces namespaces = new Namespaces();
    private final RecordSlicer records;
    private final Set<String> seen = new LinkedHashSet<>();
    private @Nullable Kind held;
    private @Nullable String firstText;

    /** @param record what each slice is added to */
    XmlSlicer(InputStream document, RecordElements elements, RecordBuffer record) {
        this.lexer = new XmlLexer(document);
        this.elements = elements;
        this.records = new RecordSlicer(lexer, elements, namespaces, record);
    }

    /** Adds the next record element to the record; null at the end of the document. */
    @Nullable
    Slice next() throws IOException {
        while (true) {
            Kind token = held == null ? lexer.next() : held;
            held = null;
            switch (token) {
                case START, EMPTY -> {
                    Tag tag = Tag.read(lexer.bytes(), lexer.start(), lexer.end());
                    String local = Tag.local(tag.name());
                    if (elements.names().contains(local)) {
                        End end = records.slice(tag, token == Kind.EMPTY);
                        hold(end);
                        return new Slice(local, end, lexer.line());
                    }
                    remember(local);
                    if (token == Kind.START) {
                        namespaces.enter(tag);
                    }
                }
                case END -> namespaces.leave(Tag.name(lexer.bytes(), lexer.start(), lexer.end()));
                case TEXT -> lookAtText();
                case OTHER -> checkDocumentType();
                case DOCUMENT_END -> {
                    return null;
                }
            }
        }
    }

    /** Local names of the elements around and between the records, the root first; not more than a hundred. */
    Set<String> seen() {
        return seen;
    }

    /** The comment, CDATA section or the like that the document ended inside of; absent when in none. */
    @Nullable
    String construct() {
        return lexer.unclosed();
    }

    /** What the document ended inside of, outside of all records; absent where all is closed. */
    @Nullable
    String unclosed() {
        String construct = lexer.unclosed();
        return construct != null ? construct : namespaces.holder().isEmpty() ? null : "<" + namespaces.holder() + ">";
    }

    /** The first text outside of all elements; absent where there is none. */
    @Nullable
    String firstText() {
        return firstText;
    }

    long line() {
        return lexer.line();
    }

    /** The line of the document on which a line of the last slice is, from 1 on. */
    long lineOf(long recordLine, long sliceLine) {
        return records.lineOf(recordLine, sliceLine);
    }

    /** What ended a record that nothing had closed is still to be looked at. */
    private void hold(End end) {
        held = switch (end) {
            case CLOSED, DOCUMENT_END -> null;
            case HOLDER_END -> Kind.END;
            case NEXT_RECORD -> lexer.bytes()[lexer.end() - 2] == '/' ? Kind.EMPTY : Kind.START;
        };
    }

    private void checkDocumentType() throws MalformedDocument {
        String problem = lexer.problem();
        if (problem != null) {
            throw new MalformedDocument("the document type on line %d %s".formatted(lexer.line(), problem));
        }
    }

    private void remember(String name) {
        if (seen.size() < NAMES_REMEMBERED) {
            seen.add(name);
        }
    }

    private void lookAtText() {
        if (firstText == null && seen.isEmpty()) {
            String text = new String(lexer.bytes(), lexer.start(), Math.min(200, lexer.end() - lexer.start()), UTF_8);
            firstText = text.isBlank() ? null : text;
        }
    }
}
