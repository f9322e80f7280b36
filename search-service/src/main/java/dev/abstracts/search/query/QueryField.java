package dev.abstracts.search.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field prefix such as {@code ti:} can name. */
public enum QueryField {
    /** Where no field is given: a word may stand in any text of the paper. */
    ANY(Kind.TEXT, "all"),
    TITLE(Kind.TEXT, "ti", "title"),
    ABSTRACT(Kind.TEXT, "abs", "abstract"),
    AUTHOR(Kind.TEXT, "au", "author"),
    COMMENT(Kind.TEXT, "co", "comment"),
    CATEGORY(Kind.KEY, "cat", "category"),
    VENUE(Kind.KEY, "venue"),
    STATUS(Kind.KEY, "status"),
    PRESENTATION(Kind.KEY, "presentation"),
    TAG(Kind.KEY, "tag"),
    FEED(Kind.KEY, "feed"),
    FORMAT(Kind.KEY, "format"),
    DELIVERY(Kind.KEY, "delivery"),
    ID(Kind.KEY, "id"),
    YEAR(Kind.PERIOD, "year"),
    DATE(Kind.PERIOD, "date"),
    HAS(Kind.PART, "has"),
    /** A category of any origin, also a predicted one. */
    SUBJECT(Kind.KEY, "subject"),
    /** A tag of this kind, and so on until {@link #MODEL}; the name is the kind's. */
    TASK(Kind.KEY, "task"),
    METHOD(Kind.KEY, "method"),
    /** Also the dataset of a claim. */
    DATASET(Kind.KEY, "dataset"),
    /** Also the metric of a claim. */
    METRIC(Kind.KEY, "metric"),
    MODEL(Kind.KEY, "model"),
    CLAIM(Kind.CLAIM, "claim"),
    /** Of that kind. */
    RESOURCE(Kind.KEY, "resource"),
    JOURNAL(Kind.KEY, "journal"),
    TRACK(Kind.KEY, "track"),
    /** Not a field of its own: words of a phrase near each other. */
    NEAR(Kind.NEAR, "near");

    /** What may stand behind a field's colon. */
    enum Kind {
        /** Words, phrases and wildcards, looked up in texts. */
        TEXT,
        /** A whole value, in quotes when it holds spaces, or its beginning and an asterisk. */
        KEY,
        /** A year, month or day, or a range of them. */
        PERIOD,
        /** The name of a part that a paper may lack. */
        PART,
        /** A kind of claim, alone or compared with a value. */
        CLAIM,
        /** A phrase. */
        NEAR
    }

    private static final Map<String, QueryField> BY_NAME = byName();

    private final Kind kind;
    private final List<String> names;

    QueryField(Kind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    Kind kind() {
        return kind;
    }

    /** The name that the documentation uses. */
    public String label() {
        return names.getFirst();
    }

    /** The name of a key field among the index's search keys. */
    String key() {
        return names.getLast();
    }

    /** The field of that name, whatever its case. */
    static @Nullable QueryField named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** The field whose name is the least far from a wrong one, at most two letters off. */
    static Optional<QueryField> nearest(String name) {
        String wrong = name.toLowerCase(Locale.ROOT);
        QueryField nearest = null;
        int least = 3;
        for (Map.Entry<String, QueryField> known : BY_NAME.entrySet()) {
            int distance = distance(wrong, known.getKey());
            if (distance < least
                    && distance < Math.max(wrong.length(), known.getKey().length())) {
                least = distance;
                nearest = known.getValue();
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Map<String, QueryField> byName() {
        Map<String, QueryField> byName = new LinkedHashMap<>();
        for (QueryField field : values()) {
            field.names.forEach(name -> byName.put(name, field));
        }
        return Collections.unmodifiableMap(byName);
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
