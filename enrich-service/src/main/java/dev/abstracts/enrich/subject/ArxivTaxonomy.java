package dev.abstracts.enrich.subject;

import dev.abstracts.enrich.text.CsvTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * arXiv's categories, closed ones too, with their archives and groups. Source: arXiv's category taxonomy, copied by hand into
 * {@code arxiv-categories.csv} and {@code arxiv-archives.csv}. Immutable.
 */
public final class ArxivTaxonomy {

    private final Map<String, Category> categories;
    private final Map<String, String> byFullName = new HashMap<>();

    /** @param archives names by id */
    private ArxivTaxonomy(Map<String, Category> categories, Map<String, String> archives) {
        this.categories = categories;
        categories.values().forEach(category -> byFullName.put(fullName(category, archives), category.id()));
    }

    public static ArxivTaxonomy load() {
        Map<String, String> archives = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        for (CsvTable.Row row :
                CsvTable.read(ArxivTaxonomy.class, "arxiv-archives.csv", List.of("id", "name", "group"))) {
            if (archives.put(row.value(0), row.value(1)) != null) {
                throw row.mistake("the archive %s is there twice".formatted(row.value(0)));
            }
            groups.put(row.value(0), row.value(2));
        }
        Map<String, Category> categories = new LinkedHashMap<>();
        for (CsvTable.Row row :
                CsvTable.read(ArxivTaxonomy.class, "arxiv-categories.csv", List.of("id", "name", "state", "same_as"))) {
            Category category = category(row, groups);
            if (categories.put(category.id(), category) != null) {
                throw row.mistake("the category %s is there twice".formatted(category.id()));
            }
        }
        return new ArxivTaxonomy(categories, archives);
    }

    private static Category category(CsvTable.Row row, Map<String, String> groups) {
        String id = row.value(0);
        int dot = id.indexOf('.');
        String archive = dot < 0 ? id : id.substring(0, dot);
        String group = groups.get(archive);
        if (group == null) {
            throw row.mistake("%s belongs to no archive of arxiv-archives.csv".formatted(id));
        }
        boolean active =
                switch (row.value(2)) {
                    case "active" -> true;
                    case "closed" -> false;
                    default -> throw row.mistake("the state is active or closed, not " + row.value(2));
                };
        return new Category(
                id, row.value(1), archive, group, active, row.value(3).isEmpty() ? null : row.value(3));
    }

    /** As papers' subjects name a category: {@code Computer Science - Machine Learning}. */
    private static String fullName(Category category, Map<String, String> archives) {
        return category.id().equals(category.archive())
                ? category.name()
                : archives.get(category.archive()) + " - " + category.name();
    }

    /** All of them, active ones first. */
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public boolean contains(String category) {
        return categories.containsKey(category);
    }

    /** Absent for what is no category. */
    public @Nullable Category category(String id) {
        return categories.get(id);
    }

    /**
     * The one name of a category that has several: {@code cs.IT} for {@code math.IT}, {@code math.AG} for {@code alg-geom}.
     * What is no category is itself.
     */
    public String canonical(String id) {
        Category category = categories.get(id);
        return category == null || category.sameAs() == null ? id : category.sameAs();
    }

    /**
     * The category that two letters alone stand for: one of computer science, else the only other one with these letters;
     * absent when there is none or more than one. {@code CV} is {@code cs.CV}, {@code ML} is {@code stat.ML}. A category
     * that is written out is itself.
     */
    public @Nullable String ofLetters(String letters) {
        if (categories.containsKey(letters)) {
            return letters;
        }
        if (categories.containsKey("cs." + letters)) {
            return "cs." + letters;
        }
        List<String> others = categories.keySet().stream()
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
        Category known = categories.get(category);
        return known == null ? null : known.name();
    }
}
