package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.text.CsvTable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code words.csv}: by which names of venues that nobody has listed are told from other words. */
final class VenueWords {

    /** What a word is in the name of a venue. */
    enum Role {
        EVENT,
        JOURNAL,
        JOINT,
        SPONSOR,
        PUBLISHER,
        ABBREVIATION,
        STOP,
        SMALL,
        NEVER,
        OTHER
    }

    private final Map<Role, Set<String>> words;

    private VenueWords(Map<Role, Set<String>> words) {
        this.words = words;
    }

    static VenueWords load() {
        return of(CsvTable.read(VenueWords.class, "words.csv", List.of("role", "words")));
    }

    static VenueWords of(List<CsvTable.Row> rows) {
        Map<Role, Set<String>> all = new EnumMap<>(Role.class);
        for (CsvTable.Row row : rows) {
            all.computeIfAbsent(role(row), role -> new HashSet<>())
                    .addAll(List.of(row.value(1).split(" ")));
        }
        return new VenueWords(all);
    }

    private static Role role(CsvTable.Row row) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(row.value(0))) {
                return role;
            }
        }
        throw row.mistake("\"%s\" is no role of a word".formatted(row.value(0)));
    }

    boolean is(Role role, Token token) {
        return is(role, token.lower());
    }

    boolean is(Role role, String lower) {
        return words.getOrDefault(role, Set.of()).contains(lower);
    }
}
