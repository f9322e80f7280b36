package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.text.RecordBuffer;
import dev.abstracts.ingest.format.xml.XmlLexer.Kind;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Slices one record: from its start tag, which the lexer is at, to wherever it ends. */
final class RecordSlicer {

    /** How a slice ended. */
    enum End {
        CLOSED,
        /** The lexer is at the start tag of the next record. */
        NEXT_RECORD,
        /** The lexer is at the end tag of what holds the records. */
        HOLDER_END,
        DOCUMENT_END
    }

    private final XmlLexer lexer;
    private final RecordElements elements;
    private final Namespaces namespaces;
    private final LeftOut leftOut = new LeftOut();
    private final RecordBuffer record;

    private String name = "";
    private String local = "";
    private @Nullable String namespace;
    private String holder = "";
    private int sameNames;
    private int holderNames;

    RecordSlicer(XmlLexer lexer, RecordElements elements, Namespaces namespaces, RecordBuffer record) {
        this.lexer = lexer;
        this.elements = elements;
        this.namespaces = namespaces;
        this.record = record;
    }

    End slice(Tag tag, boolean empty) throws IOException {
        begin(tag, empty);
        End end = empty ? End.CLOSED : null;
        while (end == null) {
            Kind kind = lexer.next();
            if (leftOut.isInside() && kind != Kind.DOCUMENT_END) {
                leftOut.look(kind, lexer);
                continue;
            }
            end = switch (kind) {
                case START, EMPTY -> start(kind);
                case END -> end();
                case TEXT, OTHER -> {
                    add();
                    yield null;
                }
                case DOCUMENT_END -> End.DOCUMENT_END;
            };
        }
        if (end == End.CLOSED) {
            record.insert(tag.nameEnd(), namespaces.borrowed().getBytes(UTF_8));
        }
        return end;
    }

    /** The line of the document on which a line of the slice is, from 1 on, what was left out counted. */
    long lineOf(long recordLine, long sliceLine) {
        return recordLine + sliceLine - 1 + leftOut.linesBefore(sliceLine);
    }

    private void begin(Tag tag, boolean empty) {
        name = tag.name();
        local = Tag.local(name);
        namespace = namespaces.of(tag);
        holder = namespaces.holder();
        sameNames = 0;
        holderNames = 0;
        leftOut.beginRecord(lexer.line());
        namespaces.beginRecord();
        namespaces.start(tag, empty);
        add();
    }

    /** A record in a record means that the first was not closed, unless they are of different vocabularies. */
    private @Nullable End start(Kind kind) {
        Tag tag = Tag.read(lexer.bytes(), lexer.start(), lexer.end());
        String tagLocal = Tag.local(tag.name());
        if (tagLocal.equals(local) && Objects.equals(namespaces.of(tag), namespace)) {
            return End.NEXT_RECORD;
        }
        if (elements.leftOut().contains(tagLocal)) {
            leftOut.begin(tag.name(), kind, lexer);
            return null;
        }
        if (kind == Kind.START) {
            sameNames += tag.name().equals(name) ? 1 : 0;
            holderNames += tag.name().equals(holder) ? 1 : 0;
        }
        namespaces.start(tag, kind == Kind.EMPTY);
        add();
        return null;
    }

    private @Nullable End end() {
        String closed = Tag.name(lexer.bytes(), lexer.start(), lexer.end());
        if (closed.equals(holder) && holderNames-- == 0) {
            return End.HOLDER_END;
        }
        add();
        namespaces.end();
        return closed.equals(name) && sameNames-- == 0 ? End.CLOSED : null;
    }

    private void add() {
        record.add(lexer.line(), lexer.bytes(), lexer.start(), lexer.end());
    }
}
