package dev.abstracts.enrich.display;

/** What stands above or below the line, in Unicode's own signs where each character has one. */
final class Scripts {

    /** Longer ones are not looked at. */
    private static final int LONGEST = 24;

    private static final String PLAIN_ABOVE =
            "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ∘°′″⊤∗*†‡±∓⊙⊕☉";
    private static final String ABOVE =
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡ°°′″ᵀ**†‡±∓⊙⊕☉";
    private static final String PLAIN_BELOW = "0123456789+-−=()aehijklmnoprstuvxβγρφχ⊙⊕☉★";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ⊙⊕☉★";

    private static final char[] TO_ABOVE = table(PLAIN_ABOVE, ABOVE);
    private static final char[] TO_BELOW = table(PLAIN_BELOW, BELOW);

    private Scripts() {}

    private static char[] table(String plain, String script) {
        if (plain.length() != script.length()) {
            throw new IllegalStateException("%d signs for %d".formatted(script.length(), plain.length()));
        }
        char[] table = new char[0x2700];
        for (int i = 0; i < plain.length(); i++) {
            table[plain.charAt(i)] = script.charAt(i);
        }
        return table;
    }

    /** The sign for a character above or below the line; 0 where there is none. */
    static char sign(char c, boolean above) {
        char[] table = above ? TO_ABOVE : TO_BELOW;
        return c < table.length ? table[c] : 0;
    }

    /**
     * Ends a script whose content stands from {@code written} on in the draft, behind two free places. Words stay words
     * ({@code k_max}), an ordinal stays on its line ({@code 5th}), what is more than a word is put in brackets.
     */
    static void end(Draft draft, boolean above, int written, int start, int end) {
        int first = written;
        int last = draft.length();
        if (last - first > LONGEST) {
            keep(draft, above, written, start, end, true);
            return;
        }
        while (last > first && isBlank(draft.at(last - 1))) {
            last--;
        }
        while (first < last && isBlank(draft.at(first))) {
            draft.set(first, Draft.FREE);
            first++;
        }
        draft.truncate(last);
        if (first == last || (above && isOrdinal(draft, written, first, last))) {
            return;
        }
        if (convertible(draft, above, first, last)) {
            for (int i = first; i < last; i++) {
                if (draft.at(i) != Draft.FREE) {
                    draft.set(i, sign(draft.at(i), above), start, end);
                }
            }
        } else {
            boolean enclosed = "([{⟨|".indexOf(draft.at(first)) >= 0 && ")]}⟩|".indexOf(draft.at(last - 1)) >= 0;
            keep(draft, above, written, start, end, !enclosed && !isWord(draft, first, last));
        }
    }

    private static void keep(Draft draft, boolean above, int written, int start, int end, boolean brackets) {
        draft.set(written - 2, above ? '^' : '_', start, start + 1);
        if (brackets) {
            draft.set(written - 1, '(', start, start + 1);
            draft.put(')', end - 1, end);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == Draft.FREE;
    }

    /** A word of letters is not taken apart into small letters. */
    private static boolean convertible(Draft draft, boolean above, int first, int last) {
        boolean letter = false;
        for (int i = first; i < last; i++) {
            char c = draft.at(i);
            if (c == Draft.FREE) {
                continue;
            }
            boolean isLetter = Character.isLetter(c);
            if (sign(c, above) == 0 || (letter && isLetter)) {
                return false;
            }
            letter = isLetter;
        }
        return true;
    }

    private static boolean isWord(Draft draft, int first, int last) {
        for (int i = first; i < last; i++) {
            char c = draft.at(i);
            boolean sign = i == first && (c == '-' || c == '+') && last > first + 1;
            if (c != Draft.FREE
                    && c != '.'
                    && c != '′'
                    && !sign
                    && !Character.isLetterOrDigit(c)
                    && !Character.isSurrogate(c)
                    && last > first + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinal(Draft draft, int written, int first, int last) {
        int before = written - 3;
        if (last - first != 2 || before < 0 || !Character.isLetterOrDigit(draft.at(before))) {
            return false;
        }
        char a = draft.at(first);
        char b = draft.at(first + 1);
        boolean th = a == 't' && b == 'h';
        return th
                || (Character.isDigit(draft.at(before))
                        && ((a == 's' && b == 't') || (b == 'd' && (a == 'n' || a == 'r'))));
    }
}
