package dev.abstracts.search.paper;

import dev.abstracts.contract.Paper;
import dev.abstracts.search.facet.FacetValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an answer to a search, for the interface's description; {@link PaperAnswer} writes it.
 *
 * @param mode what papers were found by: lexical, semantic or hybrid
 * @param total how many papers are found
 * @param took how long Elasticsearch took, in milliseconds
 * @param papers of this page; each also has indexedAt, score and highlights, and foundBy (words, some-words, meaning) where it could be more than one
 * @param facets those asked for, by name, with at most 20 values each
 * @param next cursor of the next page; absent on the last one
 * @param clauses of the query and the filters, when nothing is found: at most 10
 * @param inexact what is found with phrases in any inflection, when that is something and the search itself finds nothing
 */
record PapersFound(
        String mode,
        long total,
        long took,
        List<Paper> papers,
        @Nullable Map<String, List<FacetValue>> facets,
        @Nullable String next,
        @Nullable List<Clause> clauses,
        @Nullable Inexact inexact) {

    /**
     * A clause of the query, or a filter.
     *
     * @param clause in the query language; absent for a filter
     * @param parameter that filters; absent for a clause
     * @param total how many papers it finds by itself; absent when that took too long to count
     * @param without how many all others find without it; absent when that took too long to count
     */
    record Clause(
            @Nullable String clause,
            @Nullable String parameter,
            @Nullable Long total,
            @Nullable Long without) {}

    /** @param q the query to find them */
    record Inexact(String q, long total) {}
}
