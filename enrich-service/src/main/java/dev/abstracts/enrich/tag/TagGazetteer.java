package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.tag.TagEntry.Flag;
import dev.abstracts.enrich.text.CsvTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks, methods, models, data sets, metrics, topics and software that papers are tagged with, and how they are called.
 * Written by hand and from what the papers of the corpus name, in one file per kind beside this class; a mistake in one is an
 * {@link IllegalStateException} that names its line. Immutable.
 */
public final class TagGazetteer {

    private static final List<String> FILES =
            List.of("tasks", "methods", "models", "datasets", "metrics", "topics", "code");
    private static final List<String> COLUMNS = List.of("id", "label", "aliases", "parents", "flags", "context");

    private final Map<String, TagEntry> entries;
    private final Map<String, List<TagEntry>> broader;

    private TagGazetteer(Map<String, TagEntry> entries, Map<String, List<TagEntry>> broader) {
        this.entries = Collections.unmodifiableMap(entries);
        this.broader = Map.copyOf(broader);
    }

    public static TagGazetteer load() {
        List<CsvTable.Row> rows = new ArrayList<>();
        for (String file : FILES) {
            rows.addAll(CsvTable.read(TagGazetteer.class, file + ".csv", COLUMNS));
        }
        return of(rows);
    }

    static TagGazetteer of(List<CsvTable.Row> rows) {
        Map<String, TagEntry> entries = new LinkedHashMap<>();
        Map<String, CsvTable.Row> lines = new LinkedHashMap<>();
        for (CsvTable.Row row : rows) {
            TagEntry entry = entry(row);
            if (entries.put(entry.id(), entry) != null) {
                throw row.mistake("the id %s is there twice".formatted(entry.id()));
            }
            lines.put(entry.id(), row);
        }
        Map<String, List<TagEntry>> broader = new LinkedHashMap<>();
        lines.forEach((id, row) -> broader.put(id, broader(id, row, entries)));
        return new TagGazetteer(entries, broader);
    }

    private static TagEntry entry(CsvTable.Row row) {
        String id = row.value(0);
        String label = row.value(1);
        if (!id.matches("[a-z]+:[a-z0-9-]+") || label.isBlank()) {
            throw row.mistake("%s is no id kind:slug, or its label is empty".formatted(id));
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String flag : row.value(4).strip().split(" +")) {
            if (!flag.isEmpty()) {
                flags.add(flag(row, flag));
            }
        }
        Set<String> names = new LinkedHashSet<>(list(row.value(2)));
        List<String> all = new ArrayList<>();
        if (!flags.contains(Flag.NO_LABEL)) {
            names.remove(label);
            all.add(label);
        }
        all.addAll(names);
        return new TagEntry(id, label, all, list(row.value(3)), flags, TagContext.parse(row, row.value(5)));
    }

    private static Flag flag(CsvTable.Row row, String written) {
        for (Flag flag : Flag.values()) {
            if (flag.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written)) {
                return flag;
            }
        }
        throw row.mistake("no flag %s".formatted(written));
    }

    private static List<String> list(String written) {
        List<String> values = new ArrayList<>();
        for (String value : written.split(";")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** Nearest first. */
    private static List<TagEntry> broader(String id, CsvTable.Row row, Map<String, TagEntry> entries) {
        Set<TagEntry> above = new LinkedHashSet<>();
        List<String> level = List.of(id);
        Set<String> seen = new HashSet<>();
        while (!level.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String at : level) {
                TagEntry entry = entries.get(at);
                if (entry == null) {
                    throw row.mistake("no entry %s to be broader".formatted(at));
                }
                if (!at.equals(id)) {
                    above.add(entry);
                }
                for (String parent : entry.parents()) {
                    if (parent.equals(id)) {
                        throw row.mistake("%s is broader than itself by %s".formatted(id, at));
                    }
                    if (seen.add(parent)) {
                        next.add(parent);
                    }
                }
            }
            level = next;
        }
        return List.copyOf(above);
    }

    Collection<TagEntry> entries() {
        return entries.values();
    }

    @Nullable
    TagEntry entry(String id) {
        return entries.get(id);
    }

    /** Ids of all entries, by kind and in the order of the files. */
    public Set<String> ids() {
        return entries.keySet();
    }

    /** The label of an entry; absent for an id that is none. */
    public @Nullable String label(String id) {
        TagEntry entry = entries.get(id);
        return entry == null ? null : entry.label();
    }

    /** What papers call an entry, its label first where papers use it; nothing for an id that is none. */
    public List<String> names(String id) {
        TagEntry entry = entries.get(id);
        return entry == null ? List.of() : entry.names();
    }

    /** All that is broader than an entry, the nearest first. */
    List<TagEntry> broaderThan(TagEntry entry) {
        return broader.getOrDefault(entry.id(), List.of());
    }
}
