package dev.abstracts.enrich.format.ris;

import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a record by tag, in their order; a line without a tag goes on with the value before it. */
final class RisFields {

    /** Written with one blank or tabs before the hyphen only these count as tags, as in ingest-service's cutter. */
    private static final Set<String> KNOWN = Set.of(
            "TY", "ER", "ID", "AN", "TI", "T1", "T2", "T3", "CT", "BT", "ST", "TT", "AU", "A1", "A2", "A3", "A4", "ED",
            "AB", "N1", "N2", "PY", "Y1", "Y2", "DA", "DO", "JO", "JF", "JA", "J1", "J2", "VL", "IS", "SP", "EP", "KW",
            "UR", "L1", "L2", "L3", "L4", "LK", "M1", "M2", "M3", "SN", "PB", "PP", "CY", "AD", "C1", "C2", "C3", "C4",
            "C5", "C6", "C7", "C8", "CA", "CN", "DB", "DP", "DS", "ET", "LA", "LB", "NV", "OP", "RI", "RN", "RP", "SE",
            "TA", "U1", "U2", "U3", "U4", "U5", "AV", "CP", "SV", "VO", "WT");

    private final Map<String, List<String>> values;

    private RisFields(Map<String, List<String>> values) {
        this.values = values;
    }

    static RisFields of(String text) {
        Map<String, List<String>> values = new HashMap<>();
        String tag = "";
        List<String> lines = new ArrayList<>();
        for (String line : WhiteSpace.lines(text)) {
            int value = valueOf(line);
            if (value >= 0) {
                put(values, tag, lines);
                tag = line.substring(0, 2);
                lines.clear();
                lines.add(line.substring(value));
            } else {
                lines.add(line);
            }
        }
        put(values, tag, lines);
        return new RisFields(values);
    }

    private static void put(Map<String, List<String>> values, String tag, List<String> lines) {
        String value = WhiteSpace.trim(joined(lines));
        if (!tag.isEmpty() && !value.isEmpty()) {
            values.computeIfAbsent(tag, key -> new ArrayList<>(2)).add(value);
        }
    }

    /** Wrapped lines are one; blank lines between them part paragraphs. */
    private static String joined(List<String> lines) {
        StringBuilder value = new StringBuilder();
        boolean blank = false;
        for (String line : lines) {
            String words = WhiteSpace.trim(line);
            if (words.isEmpty()) {
                blank = true;
                continue;
            }
            if (!value.isEmpty()) {
                value.append(blank ? "\n\n" : " ");
            }
            value.append(words);
            blank = false;
        }
        return value.toString();
    }

    /** Where the value begins; -1 when the line has no tag. */
    private static int valueOf(String line) {
        if (line.length() < 4 || !isTag(line)) {
            return -1;
        }
        int at = 2;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at == 2 || at == line.length() || line.charAt(at) != '-') {
            return -1;
        }
        boolean usual = at == 4 && line.charAt(2) == ' ' && line.charAt(3) == ' ';
        boolean blankBehind = at + 1 == line.length() || line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\t';
        return usual || (blankBehind && KNOWN.contains(line.substring(0, 2))) ? at + 1 : -1;
    }

    private static boolean isTag(String line) {
        char first = line.charAt(0);
        char second = line.charAt(1);
        return first >= 'A' && first <= 'Z' && ((second >= 'A' && second <= 'Z') || (second >= '0' && second <= '9'));
    }

    /** All values of the first of these tags that has one. */
    List<String> all(String... tags) {
        for (String tag : tags) {
            List<String> found = values.get(tag);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** The first value of the first of these tags that has one. */
    @Nullable
    String first(String... tags) {
        List<String> found = all(tags);
        return found.isEmpty() ? null : found.getFirst();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
