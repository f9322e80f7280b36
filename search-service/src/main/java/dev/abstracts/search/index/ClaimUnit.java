package dev.abstracts.search.index;

import dev.abstracts.contract.Claim;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units of claims that a query can insist on. */
public enum ClaimUnit {
    PERCENT("%", "Percent"),
    TIMES("x", "Times");

    private static final ClaimUnit[] ALL = values();
    private static final Claim.Kind[] KINDS = Claim.Kind.values();
    private static final String[][] FIELDS = fields();

    private final String label;
    private final String suffix;

    ClaimUnit(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** As it stands in claims. */
    public String label() {
        return label;
    }

    /** Nothing for any other unit. */
    static @Nullable ClaimUnit labelled(@Nullable String label) {
        for (ClaimUnit unit : ALL) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        return null;
    }

    /**
     * The search key, below {@code search.value}, with the values of a paper's claims of a kind.
     *
     * @param unit that they must have; absent for any
     */
    public static String field(Claim.Kind kind, @Nullable ClaimUnit unit) {
        return FIELDS[kind.ordinal()][unit == null ? ALL.length : unit.ordinal()];
    }

    private static String[][] fields() {
        String[][] fields = new String[KINDS.length][ALL.length + 1];
        for (Claim.Kind kind : KINDS) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            for (ClaimUnit unit : ALL) {
                fields[kind.ordinal()][unit.ordinal()] = name + unit.suffix;
            }
            fields[kind.ordinal()][ALL.length] = name;
        }
        return fields;
    }
}
