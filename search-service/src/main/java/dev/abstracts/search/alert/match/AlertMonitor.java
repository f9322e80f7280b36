package dev.abstracts.search.alert.match;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryTranslator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.jboss.logging.Logger;

/**
 * Holds queries, and tells which of them papers meet. Of the queries only those are run that have a word in common with one of the
 * papers, where they have words. Everything is in memory.
 */
public final class AlertMonitor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AlertMonitor.class);

    /** By how many sets of its words a query is found; more are fewer to run, and more memory. */
    private static final int PASSES = 2;

    /** How many queries are taken up at once; each needs about a megabyte while it is. */
    private static final int TAKEN_UP_AT_ONCE = 16;

    private final IndexedFields fields =
            new IndexedFields(IndexDefinition.papers().toTree());
    private final LuceneQueries queries = new LuceneQueries(fields);
    private final Monitor monitor;

    public AlertMonitor() {
        try {
            this.monitor = new Monitor(
                    fields.analyzer(),
                    new MultipassTermFilteredPresearcher(PASSES),
                    new MonitorConfiguration().setQueryUpdateBufferSize(TAKEN_UP_AT_ONCE));
        } catch (IOException e) {
            throw new UncheckedIOException("no index in memory can be made", e);
        }
    }

    /** Puts queries by their alerts' ids in the place of those that these had. */
    public void put(Map<String, Query> byAlert) {
        List<MonitorQuery> changed = new ArrayList<>();
        byAlert.forEach((alert, query) -> {
            try {
                changed.add(new MonitorQuery(alert, queries.read(QueryTranslator.translate(query))));
            } catch (RuntimeException e) {
                // Its alert is told nothing; all others are told.
                LOG.errorf(e, "the query of alert %s cannot be held against papers", alert);
            }
        });
        try {
            monitor.register(changed);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be written", e);
        }
    }

    public void remove(Collection<String> alerts) {
        try {
            monitor.deleteById(List.copyOf(alerts));
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be written", e);
        }
    }

    /**
     * The alerts that each paper meets.
     *
     * @param papers as they are in the index, each its document's {@code _source}
     */
    public List<Set<String>> match(List<JsonNode> papers) {
        List<Set<String>> all = new ArrayList<>();
        if (papers.isEmpty()) {
            return all;
        }
        Document[] documents = papers.stream().map(fields::document).toArray(Document[]::new);
        try {
            MultiMatchingQueries<QueryMatch> found = monitor.match(documents, EachPaperMatcher::new);
            found.getErrors().forEach((alert, failure) -> LOG.errorf(failure, "the query of alert %s fails", alert));
            for (int i = 0; i < documents.length; i++) {
                Set<String> alerts = new HashSet<>();
                found.getMatches(i).forEach(match -> alerts.add(match.getQueryId()));
                all.add(alerts);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("papers in memory cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be closed", e);
        }
    }
}
