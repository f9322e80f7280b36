package dev.abstracts.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;

/** Elements inside a record that are not kept, and how many lines they had: messages name lines of the document. */
final class LeftOut {

    /** @param sliceLine of the slice on which something was left out, from 1 */
    private record Gap(long sliceLine, long lines) {}

    /** Further ones are taken for part of the last. */
    private static final int MOST_GAPS = 1000;

    private final List<Gap> gaps = new ArrayList<>();
    private String name = "";
    private int depth;
    private long recordLine;
    private long begunOn;
    private long lines;

    void beginRecord(long line) {
        gaps.clear();
        depth = 0;
        recordLine = line;
        lines = 0;
    }

    boolean isInside() {
        return depth > 0;
    }

    /** An element begins that is not kept. */
    void begin(String element, XmlLexer.Kind kind, XmlLexer lexer) {
        name = element;
        depth = kind == XmlLexer.Kind.EMPTY ? 0 : 1;
        begunOn = lexer.line();
    }

    /** At a token inside of it, its own end tag too. */
    void look(XmlLexer.Kind kind, XmlLexer lexer) {
        boolean tag = kind == XmlLexer.Kind.START || kind == XmlLexer.Kind.END;
        if (tag && Tag.name(lexer.bytes(), lexer.start(), lexer.end()).equals(name)) {
            depth += kind == XmlLexer.Kind.START ? 1 : -1;
            if (depth == 0 && lexer.line() > begunOn) {
                add(new Gap(begunOn - recordLine - lines + 1, lexer.line() - begunOn));
                lines += lexer.line() - begunOn;
            }
        }
    }

    private void add(Gap gap) {
        if (gaps.size() < MOST_GAPS) {
            gaps.add(gap);
        } else {
            Gap last = gaps.removeLast();
            gaps.add(new Gap(last.sliceLine, last.lines + gap.lines));
        }
    }

    /** How many lines were left out before this line of the slice. */
    long linesBefore(long sliceLine) {
        long before = 0;
        for (Gap gap : gaps) {
            before += gap.sliceLine < sliceLine ? gap.lines : 0;
        }
        return before;
    }
}
