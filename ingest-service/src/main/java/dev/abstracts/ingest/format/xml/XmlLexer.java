package dev.abstracts.ingest.format.xml;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tags and what stands between them in the bytes of a document, without ever failing. Memory stays flat: texts, comments
 * and the like come in parts; a tag over {@link #MAX_TAG} is taken for text. A {@code <} inside a tag, also in quotes, means that
 * this was none: quotes that nobody closes cost no more than their tag. Line ends become {@code \n}.
 */
final class XmlLexer {

    /** The longest tag, in bytes. */
    static final int MAX_TAG = 64 << 10;

    /** What {@link #next} found. */
    enum Kind {
        TEXT,
        START,
        EMPTY,
        END,
        /** Comment, CDATA section, processing instruction or document type, or a part of one. */
        OTHER,
        DOCUMENT_END
    }

    private final InputStream document;
    private @Nullable InputStream in;
    private final byte[] buffer = new byte[2 * MAX_TAG];
    private int start;
    private int end;
    private int limit;
    private boolean carriageReturn;
    private boolean ended;
    private long line = 1;
    private @Nullable Construct construct;
    private @Nullable String problem;

    XmlLexer(InputStream document) {
        this.document = document;
    }

    /** Moves to the next token. */
    Kind next() throws IOException {
        for (int i = start; i < end; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        start = end;
        if (start == limit && !more()) {
            return Kind.DOCUMENT_END;
        }
        if (construct != null) {
            return goOn(construct);
        }
        if (buffer[start] != '<') {
            end = start + 1;
            while (end < limit && buffer[end] != '<') {
                end++;
            }
            return Kind.TEXT;
        }
        Construct begun = construct();
        if (begun != null) {
            construct = begun;
            return goOn(begun);
        }
        return tag();
    }

    /** Holds the token from {@link #start} to {@link #end}; overwritten by {@link #next}. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** On which the token begins, from 1. */
    long line() {
        return line;
    }

    /** What the document ended in the middle of; absent when in none. */
    @Nullable
    String unclosed() {
        return construct == null ? null : construct.name();
    }

    private @Nullable Construct construct() throws IOException {
        while (limit - start < Construct.LONGEST_BEGINNING && more()) {}
        return Construct.at(buffer, start, limit);
    }

    /** What is hostile in the document's type; absent when nothing is. */
    @Nullable
    String problem() {
        return problem;
    }

    private Kind goOn(Construct inside) {
        end = start;
        while (end < limit) {
            if (inside.endsAt(buffer[end++])) {
                construct = null;
                break;
            }
        }
        problem = inside.problem();
        return Kind.OTHER;
    }

    private Kind tag() throws IOException {
        int at = start + 1;
        byte quote = 0;
        boolean closing = false;
        while (true) {
            if (at == limit) {
                int held = at - start;
                if (held >= MAX_TAG || !more()) {
                    end = limit;
                    return Kind.TEXT;
                }
                at = start + held;
            }
            byte b = buffer[at];
            if (at == start + 1) {
                closing = b == '/';
                if (!closing && !isNameStart(b)) {
                    end = at;
                    return Kind.TEXT;
                }
            } else if (b == '<') {
                end = at;
                return Kind.TEXT;
            } else if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (!closing && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == '>') {
                end = at + 1;
                return closing ? Kind.END : buffer[at - 1] == '/' ? Kind.EMPTY : Kind.START;
            }
            at++;
        }
    }

    private static boolean isNameStart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b == ':' || b < 0;
    }

    /** Reads on behind the token, which may move to the buffer's start. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (in == null) {
            in = Utf8Document.of(document);
        }
        if (start == limit || limit > buffer.length / 2) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            end -= start;
            limit -= start;
            start = 0;
        }
        int before = limit;
        while (limit == before && !ended) {
            int count = in.read(buffer, limit, buffer.length - limit);
            ended = count < 0;
            limit = withoutCarriageReturns(limit, limit + Math.max(0, count));
        }
        return limit > before;
    }

    private int withoutCarriageReturns(int from, int to) {
        int kept = from;
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b != '\n' || !carriageReturn) {
                buffer[kept++] = b == '\r' ? (byte) '\n' : b;
            }
            carriageReturn = b == '\r';
        }
        return kept;
    }
}
