package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;

import dev.abstracts.search.index.PaperPart;
import java.util.List;

/** A query as a tree. Fields never nest: each leaf names the one that it is looked up in. */
public sealed interface Query {

    /** Every paper: the query without words, and {@code *}. */
    record Everything() implements Query {}

    /** @param parts two or more; none of them is an And */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** @param parts two or more; none of them is an Or */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** @param excluded not a Not */
    record Not(Query excluded) implements Query {
        public Not {
            requireNonNull(excluded, "excluded is null");
        }
    }

    /**
     * A word, found in all its inflections. With punctuation inside, as in {@code zero-shot}, it is found as its parts
     * standing side by side.
     *
     * @param field of texts
     * @param text with at least one letter or digit
     */
    record Word(QueryField field, String text) implements Query {
        public Word {
            requireNonNull(field, "field is null");
            requireNonNull(text, "text is null");
        }
    }

    /**
     * Words that stand side by side exactly so, but for case and accents.
     *
     * @param field of texts
     */
    record Phrase(QueryField field, String text) implements Query {
        public Phrase {
            requireNonNull(field, "field is null");
            requireNonNull(text, "text is null");
        }
    }

    /**
     * Words in all their inflections, near each other.
     *
     * @param field of texts
     * @param distance how many other words may stand between them
     */
    record Near(QueryField field, String text, int distance) implements Query {
        public Near {
            requireNonNull(field, "field is null");
            requireNonNull(text, "text is null");
        }
    }

    /**
     * Words, or keys, that begin so.
     *
     * @param field of texts or keys
     */
    record Prefix(QueryField field, String start) implements Query {
        public Prefix {
            requireNonNull(field, "field is null");
            requireNonNull(start, "start is null");
        }
    }

    /**
     * A value as a whole, but for case.
     *
     * @param field of keys
     */
    record Key(QueryField field, String value) implements Query {
        public Key {
            requireNonNull(field, "field is null");
            requireNonNull(value, "value is null");
        }
    }

    /** Published within that time. */
    record Published(Period period) implements Query {
        public Published {
            requireNonNull(period, "period is null");
        }
    }

    /** Having that part. */
    record Has(PaperPart part) implements Query {
        public Has {
            requireNonNull(part, "part is null");
        }
    }

    /** Claiming that. */
    record Claims(ClaimCondition condition) implements Query {
        public Claims {
            requireNonNull(condition, "condition is null");
        }
    }
}
