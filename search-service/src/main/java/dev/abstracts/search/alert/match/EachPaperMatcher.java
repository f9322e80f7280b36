package dev.abstracts.search.alert.match;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Runs a query over the few papers that are looked at together, and notes which of them it matches. What a search in a large index gains
 * by, such as a cache of queries and threads, only costs here.
 */
final class EachPaperMatcher extends CandidateMatcher<QueryMatch> {

    EachPaperMatcher(IndexSearcher searcher) {
        super(searcher);
        searcher.setQueryCache(null);
    }

    @Override
    public void matchQuery(String alert, Query query, Map<String, String> metadata) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator papers = scorer.iterator();
                int paper = papers.nextDoc();
                while (paper != DocIdSetIterator.NO_MORE_DOCS) {
                    addMatch(new QueryMatch(alert), leaf.docBase + paper);
                    paper = papers.nextDoc();
                }
            }
        }
    }

    @Override
    public QueryMatch resolve(QueryMatch match, QueryMatch same) {
        return match;
    }
}
