package dev.abstracts.enrich.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes plain text of tags and the texts between them, in the order in which they come. */
final class PlainTextWriter {

    /** What stands between two pieces of text, from the weakest to the strongest. */
    private enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH,
        HEADING
    }

    private static final Set<String> SAYS_NOTHING = Set.of("abstract", "summary", "abstract:", "summary:", "abstract.");
    private static final Set<String> MARKERS = Set.of("fn", "author-notes", "aff", "corresp", "table-fn");

    private final StringBuilder out = new StringBuilder();
    private Gap gap = Gap.NONE;
    private int blocks;
    private int heading = -1;

    private @Nullable String skipped;
    private int skippedDepth;

    private int formulas;
    private int formulaStart;
    private Gap formulaGap = Gap.NONE;
    private boolean formulaDone;
    private @Nullable StringBuilder tex;

    void open(ElementKind kind, String name, Map<String, String> attributes) {
        if (skipped != null) {
            skippedDepth += skipped.equals(name) ? 1 : 0;
            return;
        }
        switch (kind) {
            case BLOCK -> {
                blocks++;
                widen(Gap.PARAGRAPH);
            }
            case LINE, BREAK -> widen(Gap.LINE);
            case CELL -> widen(Gap.SPACE);
            case HEADING -> {
                widen(Gap.PARAGRAPH);
                heading = out.length();
            }
            case SKIP -> skip(name);
            case XREF -> {
                if (MARKERS.contains(attributes.getOrDefault("ref-type", ""))) {
                    skip(name);
                }
            }
            case FORMULA -> openFormula();
            case MATH -> {
                openFormula();
                String alternative = attributes.getOrDefault("alttext", "");
                if (!alternative.isBlank()) {
                    writeTex(alternative);
                }
            }
            case TEX -> tex = new StringBuilder();
            case ANNOTATION -> {
                String encoding = attributes.getOrDefault("encoding", "").toLowerCase(Locale.ROOT);
                if (encoding.contains("tex")) {
                    tex = new StringBuilder();
                } else {
                    skip(name);
                }
            }
            case INLINE -> {}
        }
    }

    void close(ElementKind kind, String name) {
        if (skipped != null) {
            skippedDepth -= skipped.equals(name) ? 1 : 0;
            skipped = skippedDepth == 0 ? null : skipped;
            return;
        }
        switch (kind) {
            case BLOCK -> {
                blocks = Math.max(0, blocks - 1);
                widen(Gap.PARAGRAPH);
            }
            case LINE -> widen(Gap.LINE);
            case CELL -> widen(Gap.SPACE);
            case HEADING -> closeHeading();
            case FORMULA, MATH -> {
                formulas = Math.max(0, formulas - 1);
                formulaDone &= formulas > 0;
            }
            case TEX, ANNOTATION -> {
                if (tex != null) {
                    String formula = tex.toString();
                    tex = null;
                    writeTex(formula);
                }
            }
            case BREAK, SKIP, XREF, INLINE -> {}
        }
    }

    void text(String text) {
        if (tex != null) {
            tex.append(text);
        } else if (skipped == null && !formulaDone) {
            boolean math = formulas > 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isBlank(c)) {
                    i = blank(text, i, math);
                } else if (c != '\u00AD' && (c < '\u2061' || c > '\u2064')) {
                    fillGap();
                    out.append(c);
                }
            }
        }
    }

    /** All of it. */
    String text() {
        return out.toString();
    }

    /** White space before a formula's first and behind its last character, or between its parts, means nothing. */
    private int blank(String text, int from, boolean math) {
        int end = from;
        int lines = 0;
        while (end < text.length() && isBlank(text.charAt(end))) {
            lines += text.charAt(end) == '\n' ? 1 : 0;
            end++;
        }
        boolean inside = from > 0 && end < text.length();
        if (!math || inside) {
            widen(lines > 1 && blocks == 0 && heading < 0 ? Gap.PARAGRAPH : Gap.SPACE);
        }
        return end - 1;
    }

    private void widen(Gap wider) {
        gap = wider.compareTo(gap) > 0 ? wider : gap;
    }

    private void fillGap() {
        if (!out.isEmpty()) {
            switch (gap) {
                case NONE -> {}
                case SPACE -> out.append(' ');
                case LINE -> out.append('\n');
                case PARAGRAPH -> out.append("\n\n");
                case HEADING -> out.append(".:?!;".indexOf(out.charAt(out.length() - 1)) < 0 ? ": " : " ");
            }
        }
        gap = Gap.NONE;
    }

    private void closeHeading() {
        if (heading == 0 && SAYS_NOTHING.contains(out.toString().toLowerCase(Locale.ROOT))) {
            out.setLength(0);
        }
        boolean written = heading >= 0 && out.length() > heading;
        heading = -1;
        gap = written ? Gap.HEADING : gap;
    }

    private void skip(String name) {
        skipped = name;
        skippedDepth = 1;
    }

    private void openFormula() {
        if (formulas++ == 0) {
            formulaStart = out.length();
            formulaGap = gap;
            formulaDone = false;
        }
    }

    /** Instead of whatever else the formula holds; the first TeX of a formula counts. */
    private void writeTex(String formula) {
        if (formulaDone) {
            return;
        }
        if (formulas > 0) {
            out.setLength(formulaStart);
            gap = formulaGap;
            formulaDone = true;
        }
        fillGap();
        out.append(Tex.inText(formula));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u3000';
    }
}
