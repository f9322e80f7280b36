package dev.abstracts.ingest.format.ris;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a tag: two capital letters or digits, two blanks, a hyphen, a blank, the value. With one blank or a
 * tab before the hyphen it counts only with a tag that is known and a blank behind it, because a wrapped abstract may have a
 * line that begins {@code UV - light}.
 *
 * @param tag such as {@code TI}
 * @param value where it begins in the line
 */
record RisLine(String tag, int value) {

    static final String TYPE = "TY";
    static final String END = "ER";

    /** How much of a line has to be looked at. */
    static final int LOOK_AT = 16;

    private static final Set<String> KNOWN = Set.of(
            "TY", "ER", "ID", "AN", "TI", "T1", "T2", "T3", "CT", "BT", "ST", "TT", "AU", "A1", "A2", "A3", "A4", "ED",
            "AB", "N1", "N2", "PY", "Y1", "Y2", "DA", "DO", "JO", "JF", "JA", "J1", "J2", "VL", "IS", "SP", "EP", "KW",
            "UR", "L1", "L2", "L3", "L4", "LK", "M1", "M2", "M3", "SN", "PB", "PP", "CY", "AD", "C1", "C2", "C3", "C4",
            "C5", "C6", "C7", "C8", "CA", "CN", "DB", "DP", "DS", "ET", "LA", "LB", "NV", "OP", "RI", "RN", "RP", "SE",
            "TA", "U1", "U2", "U3", "U4", "U5", "AV", "CP", "SV", "VO", "WT");

    /** Null when the line begins with no tag. */
    static @Nullable RisLine of(String line) {
        if (line.length() < 4 || !isTagCharacter(line.charAt(0), false) || !isTagCharacter(line.charAt(1), true)) {
            return null;
        }
        int at = 2;
        boolean tab = false;
        while (at < line.length() && isBlank(line.charAt(at))) {
            tab |= line.charAt(at) == '\t';
            at++;
        }
        if (at == 2 || at == line.length() || line.charAt(at) != '-') {
            return null;
        }
        String tag = line.substring(0, 2);
        boolean blankBehind = at + 1 == line.length() || isBlank(line.charAt(at + 1));
        boolean usual = at == 4 && !tab;
        if (!usual && !(KNOWN.contains(tag) && blankBehind)) {
            return null;
        }
        return new RisLine(tag, at + 1);
    }

    private static boolean isTagCharacter(char c, boolean second) {
        return (c >= 'A' && c <= 'Z') || (second && c >= '0' && c <= '9');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
