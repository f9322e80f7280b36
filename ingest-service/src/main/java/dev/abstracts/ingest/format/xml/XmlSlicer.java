package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slices record elements out of a document, one after the other. The slice stands alone: namespaces that it uses and that were
 * declared around it are declared in its own tag.
 */
final class XmlSlicer {

    private static final int NAMES_REMEMBERED = 100;

    /** How a slice ended. */
    enum End {
        CLOSED,
        /** The next record begins, or what holds the records ends. */
        UNCLOSED,
        DOCUMENT_END
    }

    /** @param line on which it turned out how it ended */
    record Slice(String name, End end, long line) {}

    private final XmlLexer lexer;
    private final RecordElements elements;
    private final Namespaces namespaces = new Namespaces();
    private final Set<String> seen = new LinkedHashSet<>();
    private final LeftOut leftOut = new LeftOut();
    private boolean held;
    private @Nullable String firstText;

    XmlSlicer(InputStream document, RecordElements elements) {
        this.lexer = new XmlLexer(document);
        this.elements = elements;
    }

    /** Adds the next record element to the record; null at the end of the document. */
    @Nullable
    Slice next(RecordBuffer record) throws IOException {
        while (true) {
            XmlLexer.Kind kind = held ? XmlLexer.Kind.START : lexer.next();
            held = false;
            switch (kind) {
                case START, EMPTY -> {
                    Tag tag = Tag.read(lexer.bytes(), lexer.start(), lexer.end());
                    String local = Tag.local(tag.name());
                    if (elements.names().contains(local)) {
                        return record(tag, kind == XmlLexer.Kind.EMPTY, record);
                    }
                    remember(local);
                    if (kind == XmlLexer.Kind.START) {
                        namespaces.enter(tag);
                    }
                }
                case END -> namespaces.leave(Tag.name(lexer.bytes(), lexer.start(), lexer.end()));
                case TEXT -> lookAtText();
                case OTHER -> {}
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
        return construct != null
                ? construct
                : namespaces.ancestors().isEmpty()
                        ? null
                        : "<" + namespaces.ancestors().getLast() + ">";
    }

    /** The first text outside of all elements; absent where there is none. */
    @Nullable
    String firstText() {
        return firstText;
    }

    long line() {
        return lexer.line();
    }

    /** The line of the document on which a line of the last slice is, from 1 on, what was left out counted. */
    long lineOf(long recordLine, long sliceLine) {
        return recordLine + sliceLine - 1 + leftOut.linesBefore(sliceLine);
    }

    private Slice record(Tag tag, boolean empty, RecordBuffer record) throws IOException {
        String local = Tag.local(tag.name());
        String namespace = namespaces.of(tag);
        String holder =
                namespaces.ancestors().isEmpty() ? "" : namespaces.ancestors().getLast();
        namespaces.beginRecord();
        leftOut.beginRecord(lexer.line());
        add(record);
        namespaces.start(tag, empty);
        End end = empty ? End.CLOSED : null;
        int nested = 0;
        int holders = 0;
        while (end == null) {
            XmlLexer.Kind kind = lexer.next();
            if (kind == XmlLexer.Kind.DOCUMENT_END) {
                end = End.DOCUMENT_END;
            } else if (leftOut.isInside()) {
                leftOut.look(kind, lexer);
            } else if (kind == XmlLexer.Kind.START || kind == XmlLexer.Kind.EMPTY) {
                Tag inner = Tag.read(lexer.bytes(), lexer.start(), lexer.end());
                String innerLocal = Tag.local(inner.name());
                if (innerLocal.equals(local) && Objects.equals(namespaces.of(inner), namespace)) {
                    held = kind == XmlLexer.Kind.START;
                    end = End.UNCLOSED;
                } else if (elements.leftOut().contains(innerLocal)) {
                    leftOut.begin(inner.name(), kind, lexer);
                } else {
                    boolean open = kind == XmlLexer.Kind.START;
                    nested += open && inner.name().equals(tag.name()) ? 1 : 0;
                    holders += open && inner.name().equals(holder) ? 1 : 0;
                    namespaces.start(inner, !open);
                    add(record);
                }
            } else if (kind == XmlLexer.Kind.END) {
                String name = Tag.name(lexer.bytes(), lexer.start(), lexer.end());
                if (name.equals(holder) && holders-- == 0) {
                    namespaces.leave(name);
                    end = End.UNCLOSED;
                } else {
                    add(record);
                    namespaces.end();
                    end = name.equals(tag.name()) && nested-- == 0 ? End.CLOSED : null;
                }
            } else {
                add(record);
            }
        }
        if (end == End.CLOSED) {
            record.insert(tag.nameEnd(), namespaces.borrowed().getBytes(UTF_8));
        }
        return new Slice(local, requireNonNull(end, "end is null"), lexer.line());
    }

    private void add(RecordBuffer record) {
        record.add(lexer.line(), lexer.bytes(), lexer.start(), lexer.end());
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
