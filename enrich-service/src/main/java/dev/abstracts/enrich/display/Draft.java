package dev.abstracts.enrich.display;

import java.util.Arrays;

/**
 * A readable text while it is written, each character with the span of the received text that it was read from. Places can be
 * kept free, for a bracket of which only later is known whether it is wanted.
 */
final class Draft {

    /** Stands in a free place; never in a finished text. */
    static final char FREE = '\0';

    /** How many free places {@link #last()} looks behind. */
    private static final int FREE_IN_A_ROW = 16;

    private char[] text;
    private int[] from;
    private int[] to;
    private int length;
    private boolean gap;

    Draft(int capacity) {
        this.text = new char[capacity];
        this.from = new int[capacity];
        this.to = new int[capacity];
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text[index];
    }

    /** The last character that can be seen; a line break where there is none, as at the beginning. */
    char last() {
        for (int i = length - 1; i >= Math.max(0, length - FREE_IN_A_ROW); i--) {
            if (text[i] != FREE) {
                return text[i];
            }
        }
        return '\n';
    }

    boolean endsInBlank() {
        char last = last();
        return last == ' ' || last == '\n';
    }

    void copy(String received, int start, int end) {
        if (start >= end) {
            return;
        }
        fillGap(received.charAt(start), start);
        room(end - start);
        received.getChars(start, end, text, length);
        for (int i = start; i < end; i++) {
            from[length] = i;
            to[length] = i + 1;
            length++;
        }
    }

    void put(char c, int start, int end) {
        fillGap(c, start);
        room(1);
        text[length] = c;
        from[length] = start;
        to[length] = end;
        length++;
    }

    void put(String s, int start, int end) {
        for (int i = 0; i < s.length(); i++) {
            put(s.charAt(i), start, end);
        }
    }

    /** A space, unless there is one. */
    void blank(int start, int end) {
        gap = false;
        if (!endsInBlank()) {
            put(' ', start, end);
        }
    }

    /** A blank line, unless nothing stands before it. */
    void paragraph(int start, int end) {
        gap = false;
        dropBlank();
        if (last() != '\n') {
            put("\n\n", start, end);
        }
    }

    /** Takes the last character back if it is a space. */
    void dropBlank() {
        for (int i = length - 1; i >= Math.max(0, length - FREE_IN_A_ROW); i--) {
            if (text[i] == ' ') {
                text[i] = FREE;
                return;
            }
            if (text[i] != FREE) {
                return;
            }
        }
    }

    /** Keeps what follows apart from a letter or digit before it. */
    void partFromWord(int at) {
        if (Character.isLetterOrDigit(last())) {
            put(' ', at, at);
        }
    }

    /** Keeps a letter or digit that follows apart from what is there now. */
    void partFromNextWord() {
        gap = true;
    }

    void noGap() {
        gap = false;
    }

    /** Keeps a place free; {@link #set} may fill it. */
    int free(int at) {
        gap = false;
        room(1);
        text[length] = FREE;
        from[length] = at;
        to[length] = at;
        return length++;
    }

    void set(int index, char c) {
        text[index] = c;
    }

    void set(int index, char c, int start, int end) {
        text[index] = c;
        from[index] = start;
        to[index] = end;
    }

    int from(int index) {
        return from[index];
    }

    void truncate(int newLength) {
        length = newLength;
    }

    private void fillGap(char next, int at) {
        if (gap) {
            gap = false;
            if (Character.isLetterOrDigit(next) && !endsInBlank()) {
                put(' ', at, at);
            }
        }
    }

    private void room(int more) {
        if (length + more > text.length) {
            int capacity = Math.max(length + more, text.length * 2);
            text = Arrays.copyOf(text, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
        }
    }

    /** What was written: no white space at its ends, none at the ends of its paragraphs, one space between words. */
    ReadableText finish(String field, String received) {
        OffsetMap.Builder map = new OffsetMap.Builder();
        int written = 0;
        int end = length;
        while (end > 0 && (text[end - 1] == FREE || text[end - 1] == ' ' || text[end - 1] == '\n')) {
            end--;
        }
        int space = -1;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if (c == ' ') {
                space = space < 0 ? i : space;
            } else if (c != FREE) {
                if (space >= 0 && c != '\n' && written > 0 && text[written - 1] != '\n') {
                    map.add(from[space], to[space]);
                    text[written++] = ' ';
                }
                space = -1;
                map.add(from[i], to[i]);
                text[written++] = c;
            }
        }
        return new ReadableText(field, received, new String(text, 0, written), map.build());
    }
}
