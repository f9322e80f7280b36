package dev.abstracts.search.paper;

import dev.abstracts.contract.Paper;
import dev.abstracts.search.facet.FacetValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an answer to a search, for the interface's description; {@link PaperAnswer} writes it.
 *
 * @param total how many papers are found
 * @param took how long Elasticsearch took, in milliseconds
 * @param papers of this page; each also has indexedAt, score and highlights
 * @param facets those asked for, by name, with at most 20 values each
 * @param next cursor of the next page; absent on the last one
 */
record PapersFound(
        long total,
        long took,
        List<Paper> papers,
        @Nullable Map<String, List<FacetValue>> facets,
        @Nullable String next) {}
