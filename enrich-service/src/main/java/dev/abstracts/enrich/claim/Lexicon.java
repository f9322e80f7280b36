package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.text.CsvTable;
import java.util.List;
import java.util.Locale;

/** The data files {@code cues.csv}, {@code metrics.csv}, {@code units.csv} and the numbers written as words, in one table. */
final class Lexicon {

    private static final String[] NUMBERS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Lexicon() {}

    static Phrases load() {
        Phrases phrases = new Phrases();
        for (CsvTable.Row row : CsvTable.read(Lexicon.class, "cues.csv", List.of("cue", "words"))) {
            Cue cue = constant(row, Cue.class, 0);
            add(phrases, row, 1, new Meaning(cue.bit(), null, null, Double.NaN, null), false);
        }
        for (CsvTable.Row row :
                CsvTable.read(Lexicon.class, "metrics.csv", List.of("metric", "kind", "strength", "names"))) {
            Metric metric = new Metric(
                    row.value(0), constant(row, Kind.class, 1), row.value(2).equals("strong"));
            add(phrases, row, 3, new Meaning(0, metric, null, Double.NaN, null), false);
        }
        for (CsvTable.Row row :
                CsvTable.read(Lexicon.class, "units.csv", List.of("unit", "sort", "attached", "names"))) {
            Unit unit = new Unit(
                    row.value(0),
                    constant(row, Unit.Sort.class, 1),
                    row.value(2).equals("yes"));
            add(phrases, row, 3, new Meaning(0, null, unit, Double.NaN, null), true);
        }
        for (int i = 0; i < NUMBERS.length; i++) {
            phrases.add(List.of(NUMBERS[i]), new Meaning(0, null, null, i, null));
            phrases.add(List.of(NUMBERS[i] + "fold"), new Meaning(0, null, FOLD, i, null));
            phrases.add(List.of(NUMBERS[i] + "-fold"), new Meaning(0, null, FOLD, i, null));
        }
        phrases.add(List.of("hundred"), new Meaning(0, null, null, 100, null));
        phrases.add(List.of("twenty"), new Meaning(0, null, null, 20, null));
        for (String orders :
                List.of("order of magnitude", "orders of magnitude", "order-of-magnitude", "orders-of-magnitude")) {
            phrases.add(Tokenizer.elements(orders), new Meaning(0, null, MAGNITUDES, Double.NaN, null));
        }
        return phrases;
    }

    private static final Unit FOLD = new Unit("x", Unit.Sort.TIMES, false);
    /** So many of them are a power of ten, in {@code x}. */
    static final Unit MAGNITUDES = new Unit("orders of magnitude", Unit.Sort.TIMES, false);

    /** A name with capitals, and a short unit, is meant exactly as written: mAP is no map. */
    private static void add(Phrases phrases, CsvTable.Row row, int column, Meaning meaning, boolean unit) {
        for (String name : row.value(column).split("\\|", -1)) {
            List<String> elements = Tokenizer.elements(name);
            if (elements.isEmpty()) {
                throw row.mistake("an empty name");
            }
            boolean exact = !name.equals(name.toLowerCase(Locale.ROOT)) || unit && name.length() <= 2;
            phrases.add(
                    elements,
                    exact
                            ? new Meaning(meaning.cues(), meaning.metric(), meaning.unit(), meaning.number(), name)
                            : meaning);
        }
    }

    private static <E extends Enum<E>> E constant(CsvTable.Row row, Class<E> type, int column) {
        try {
            return Enum.valueOf(type, row.value(column).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("no %s is called %s".formatted(type.getSimpleName(), row.value(column)));
        }
    }
}
