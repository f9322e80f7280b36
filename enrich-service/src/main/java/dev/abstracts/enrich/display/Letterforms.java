package dev.abstracts.enrich.display;

import java.util.List;

/** Letters of the alphabets that formulas use beside the usual one: {@code ℝ}, {@code 𝒪}, {@code 𝔤}. */
enum Letterforms {
    BB(0x1D538, 0x1D552, 0x1D7D8, 2, "Cℂ", "Hℍ", "Nℕ", "Pℙ", "Qℚ", "Rℝ", "Zℤ"),
    CAL(0x1D49C, 0x1D4B6, 0, 1, "Bℬ", "Eℰ", "Fℱ", "Hℋ", "Iℐ", "Lℒ", "Mℳ", "Rℛ", "eℯ", "gℊ", "oℴ"),
    FRAK(0x1D504, 0x1D51E, 0, 1, "Cℭ", "Hℌ", "Iℑ", "Rℜ", "Zℨ");

    private final int capitals;
    private final int smalls;
    private final int digits;
    private final int longest;
    private final List<String> exceptions;

    /**
     * @param digits 0 for an alphabet without digits
     * @param longest how many letters in a row are so written; a longer name is better found in usual letters
     */
    Letterforms(int capitals, int smalls, int digits, int longest, String... exceptions) {
        this.capitals = capitals;
        this.smalls = smalls;
        this.digits = digits;
        this.longest = longest;
        this.exceptions = List.of(exceptions);
    }

    /** Ends an argument whose content stands from {@code written} on in the draft. */
    void end(Draft draft, int written, int start, int end) {
        int length = draft.length() - written;
        if (length == 0 || length > longest) {
            return;
        }
        StringBuilder letters = new StringBuilder(2 * length);
        for (int i = written; i < draft.length(); i++) {
            letters.append(of(draft.at(i)));
        }
        if (letters.length() == length && letters.charAt(0) == draft.at(written)) {
            return;
        }
        draft.truncate(written);
        draft.put(letters.toString(), start, end);
    }

    private String of(char c) {
        for (String exception : exceptions) {
            if (exception.charAt(0) == c) {
                return exception.substring(1);
            }
        }
        if (c >= 'A' && c <= 'Z') {
            return Character.toString(capitals + c - 'A');
        }
        if (c >= 'a' && c <= 'z') {
            return Character.toString(smalls + c - 'a');
        }
        return c >= '0' && c <= '9' && digits > 0 ? Character.toString(digits + c - '0') : String.valueOf(c);
    }
}
