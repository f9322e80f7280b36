package dev.abstracts.enrich.display;

import org.jspecify.annotations.Nullable;

/**
 * A construct that has begun and not yet ended: a formula, a group, the argument of a command.
 *
 * @param around the construct that this one stands in
 * @param start where the command or sign stands that began it
 * @param content where its content begins
 * @param end where its content ends
 * @param after where reading goes on behind it
 * @param written how much of the draft had been written when its content began
 * @param formula whether its content is a formula
 * @param text of the command
 */
record Frame(
        @Nullable Frame around,
        Kind kind,
        int start,
        int content,
        int end,
        int after,
        int written,
        boolean formula,
        String text) {

    enum Kind {
        FORMULA,
        DISPLAY,
        GROUP,
        SUBSCRIPT,
        SUPERSCRIPT,
        NUMERATOR,
        DENOMINATOR,
        ROOT,
        ACCENT,
        ALPHABET,
        NAME,
        CHOSEN_FROM,
        /** Its text stands behind it. */
        SUFFIX,
        /** The first of two arguments. */
        FIRST
    }
}
