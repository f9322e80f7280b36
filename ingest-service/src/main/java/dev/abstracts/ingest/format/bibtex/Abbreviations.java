package dev.abstracts.ingest.format.bibtex;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the {@code @string}s of a document define so far, bounded. A later definition of a name replaces the earlier one for
 * the entries behind it, as in BibTeX.
 */
final class Abbreviations {

    static final int MAX_COUNT = 10_000;
    static final int MAX_CHARACTERS = 1 << 20;

    /** What one entry may need, so that a short entry does not become a long record. */
    static final int MAX_CHARACTERS_OF_ENTRY = 8 << 10;

    /** Deep enough for anything written by people; what is deeper keeps its name. */
    private static final int MAX_DEPTH = 50;

    /** @param value as written, with its braces or quotes */
    private record Definition(String value, List<String> names) {}

    private final Map<String, Definition> byName = new HashMap<>();
    private int characters;

    /** @return false when there is no room for it */
    boolean define(String name, String value, List<String> names) {
        Definition before = byName.get(name);
        int size = name.length() + value.length();
        int sizeBefore = before == null ? 0 : name.length() + before.value().length();
        if (characters - sizeBefore + size > MAX_CHARACTERS || (before == null && byName.size() == MAX_COUNT)) {
            return false;
        }
        characters += size - sizeBefore;
        byName.put(name, new Definition(value, List.copyOf(names)));
        return true;
    }

    /** The definitions that an entry needs, each once, behind those that it needs itself; one a line. */
    String of(Block entry) {
        if (byName.isEmpty()) {
            return "";
        }
        Set<String> needed = new LinkedHashSet<>();
        for (Block.Field field : entry.fields()) {
            field.names().forEach(name -> collect(name, needed, new LinkedHashSet<>()));
        }
        StringBuilder definitions = new StringBuilder();
        for (String name : needed) {
            Definition definition = byName.get(name);
            if (definition != null) {
                definitions
                        .append("@string{")
                        .append(name)
                        .append(" = ")
                        .append(definition.value())
                        .append("}\n");
            }
        }
        return definitions.toString();
    }

    private void collect(String name, Set<String> needed, Set<String> open) {
        Definition definition = byName.get(name);
        if (definition == null || needed.contains(name) || open.size() == MAX_DEPTH || !open.add(name)) {
            return;
        }
        definition.names().forEach(inner -> collect(inner, needed, open));
        open.remove(name);
        needed.add(name);
    }
}
