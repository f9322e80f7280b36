package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.text.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of arXiv's categories, closed ones too. Source: arXiv's category taxonomy, copied by hand into
 * {@code arxiv-categories.csv}.
 */
public final class ArxivTaxonomy {

    private final Map<String, String> names;

    private ArxivTaxonomy(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    public static ArxivTaxonomy load() {
        Map<String, String> names = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(ArxivTaxonomy.class, "arxiv-categories.csv", List.of("id", "name"))) {
            if (names.put(row.value(0), row.value(1)) != null) {
                throw row.mistake("the category %s is there twice".formatted(row.value(0)));
            }
        }
        return new ArxivTaxonomy(names);
    }

    public boolean contains(String category) {
        return names.containsKey(category);
    }

    /**
     * The category that two letters alone stand for: one of computer science, else the only other one with these letters;
     * absent when there is none or more than one. {@code CV} is {@code cs.CV}, {@code ML} is {@code stat.ML}. A category
     * that is written out is itself.
     */
    public @Nullable String ofLetters(String letters) {
        if (names.containsKey(letters)) {
            return letters;
        }
        if (names.containsKey("cs." + letters)) {
            return "cs." + letters;
        }
        List<String> others = names.keySet().stream()
                .filter(category -> category.endsWith("." + letters))
                .toList();
        return others.size() == 1 ? others.getFirst() : null;
    }

    /** {@code Machine Learning} for {@code cs.LG}; absent for what is no category. */
    public @Nullable String name(String category) {
        return names.get(category);
    }
}
