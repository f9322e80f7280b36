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

    /** Archives as their papers' subjects name them, {@code Computer Science - Machine Learning}. */
    private static final Map<String, String> ARCHIVES = Map.ofEntries(
            Map.entry("astro-ph", "Astrophysics"),
            Map.entry("cond-mat", "Condensed Matter"),
            Map.entry("cs", "Computer Science"),
            Map.entry("econ", "Economics"),
            Map.entry("eess", "Electrical Engineering and Systems Science"),
            Map.entry("math", "Mathematics"),
            Map.entry("nlin", "Nonlinear Sciences"),
            Map.entry("physics", "Physics"),
            Map.entry("q-bio", "Quantitative Biology"),
            Map.entry("q-fin", "Quantitative Finance"),
            Map.entry("stat", "Statistics"));

    private final Map<String, String> names;
    private final Map<String, String> byFullName;

    private ArxivTaxonomy(Map<String, String> names) {
        this.names = Map.copyOf(names);
        this.byFullName = new HashMap<>();
        names.forEach((category, name) -> {
            int dot = category.indexOf('.');
            String archive = dot < 0 ? null : ARCHIVES.get(category.substring(0, dot));
            byFullName.put(archive == null ? name : archive + " - " + name, category);
        });
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

    /** {@code cs.LG} for {@code Computer Science - Machine Learning}; absent for what is no category. */
    public @Nullable String ofFullName(String name) {
        return byFullName.get(name);
    }

    /** {@code Machine Learning} for {@code cs.LG}; absent for what is no category. */
    public @Nullable String name(String category) {
        return names.get(category);
    }
}
