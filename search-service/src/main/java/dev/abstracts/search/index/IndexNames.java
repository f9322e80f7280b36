package dev.abstracts.search.index;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Topics;
import java.util.OptionalInt;

/**
 * The names of the indices and of the alias that readers use.
 *
 * @param namespace the same as the topics'; names begin with it unless it is {@link Topics#DEFAULT_NAMESPACE}
 */
public record IndexNames(String namespace) {

    public IndexNames {
        requireNonNull(namespace, "namespace is null");
        new Topics(namespace);
    }

    /** The alias that readers use; it points to one generation. */
    public String papersAlias() {
        return prefix() + "papers";
    }

    /**
     * The index of one generation of papers.
     *
     * @param generation from 1
     */
    public String papers(int generation) {
        if (generation < 1) {
            throw new IllegalArgumentException("a generation is 1 or more, not " + generation);
        }
        return papersAlias() + "-" + generation;
    }

    /** The alias of the generation that is filled to be swapped in. */
    public String papersFilling() {
        return papersAlias() + "-filling";
    }

    /**
     * The alias that an index is written through. Writes insist on an alias, so that an index that is missing is not
     * made by them, without mapping.
     */
    public static String writing(String index) {
        return index + "-write";
    }

    /** The pattern that the indices of all generations match. */
    public String papersPattern() {
        return papersAlias() + "-*";
    }

    /** The generation of an index, or nothing when the index is not one of papers. */
    public OptionalInt generation(String index) {
        String first = papersAlias() + "-";
        String number = index.startsWith(first) ? index.substring(first.length()) : "";
        if (!number.matches("[1-9][0-9]{0,8}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    public String deliveries() {
        return prefix() + "deliveries";
    }

    public String rejected() {
        return prefix() + "rejected";
    }

    private String prefix() {
        return namespace.equals(Topics.DEFAULT_NAMESPACE) ? "" : namespace + "-";
    }
}
