package dev.abstracts.ingest.format.bibtex;

/**
 * Finds where a block ends, by counting braces as BibTeX does: a backslash before a brace changes nothing, braces in quotes
 * count too; only quotes themselves may be written {@code \"}, as an accent. Where that leaves a block open, {@link #closesWithEscapes} tells whether it would be closed if {@code \{} and
 * {@code \}} were no braces.
 */
final class BlockEnd {

    private boolean parentheses;
    private boolean quoted;
    private int depth;

    private int depthWithEscapes;
    private boolean escaped;

    /** Begins behind the block's opening brace or parenthesis. */
    void begin(boolean withParenthesis) {
        parentheses = withParenthesis;
        quoted = false;
        depth = parentheses ? 0 : 1;
        depthWithEscapes = depth;
        escaped = false;
    }

    /** Where in these bytes the block has ended, behind its closing brace; -1 when it goes on. */
    int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '{') {
                depth++;
                depthWithEscapes += escaped ? 0 : 1;
            } else if (b == '}') {
                depth = Math.max(0, depth - 1);
                depthWithEscapes -= escaped ? 0 : 1;
                if (depth == 0 && !parentheses) {
                    return i + 1;
                }
            } else if (parentheses && depth == 0 && b == '"' && !(quoted && escaped)) {
                quoted = !quoted;
            } else if (parentheses && depth == 0 && b == ')' && !quoted) {
                return i + 1;
            }
            escaped = b == '\\' && !escaped;
        }
        return -1;
    }

    /** Whether this line, from its start, is one between fields that the tools of BibLaTeX take for a comment. */
    boolean isComment(byte[] line, int length) {
        int at = 0;
        while (at < length && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return depth == 1 && !parentheses && at < length && line[at] == '%';
    }

    boolean closesWithEscapes() {
        return !parentheses && depthWithEscapes == 0;
    }
}
