package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.text.CsvTable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code words.csv}: by which names of venues, and what is said of them, are told from other words. */
final class VenueWords {

    /** What a word is in the name of a venue, or says of one. */
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
        LANGUAGE,
        ORGANISATION,
        OTHER,
        REGION,
        ORDINAL,
        MONTH,
        ACCEPTED,
        SUBMITTED,
        UNDER_REVIEW,
        REJECTED,
        WITHDRAWN,
        BETWEEN,
        ELSEWHERE,
        EXTENDED,
        FORM,
        BEFORE_NAME,
        AFTER_NAME,
        AFTER_STATED,
        TRACK,
        REFERENCE;

        private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final VenueWords LISTED = of(CsvTable.read(VenueWords.class, "words.csv", List.of("role", "words")));

    private static final Set<Role> NONE = Set.of();

    private final Map<String, Set<Role>> roles;

    private VenueWords(Map<String, Set<Role>> roles) {
        this.roles = roles;
    }

    /** Those of {@code words.csv}. */
    static VenueWords listed() {
        return LISTED;
    }

    static VenueWords of(List<CsvTable.Row> rows) {
        Map<String, Set<Role>> all = new HashMap<>();
        for (CsvTable.Row row : rows) {
            Role role = role(row);
            for (String word : row.value(1).split(" ")) {
                all.computeIfAbsent(word, first -> EnumSet.noneOf(Role.class)).add(role);
            }
        }
        return new VenueWords(all);
    }

    private static Role role(CsvTable.Row row) {
        for (Role role : Role.values()) {
            if (role.label.equals(row.value(0))) {
                return role;
            }
        }
        throw row.mistake("\"%s\" is no role of a word".formatted(row.value(0)));
    }

    boolean is(Role role, Token token) {
        return is(role, token.lower());
    }

    boolean is(Role role, String lower) {
        return roles.getOrDefault(lower, NONE).contains(role);
    }
}
