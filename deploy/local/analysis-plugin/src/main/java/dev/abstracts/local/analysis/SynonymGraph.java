package dev.abstracts.local.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * The {@code synonym_graph} filter; parameters {@code synonyms} (Solr's format) and {@code expand}. The rules go through
 * the same tokenizer and the filters before this one, so that they match what those make of a text.
 */
record SynonymGraph(String name, List<String> rules, boolean expand) implements TokenFilterFactory {

    static TokenFilterFactory factory(Object index, Environment environment, String name, Settings settings) {
        List<String> rules = settings.getAsList("synonyms", null);
        if (rules == null) {
            throw new IllegalArgumentException(
                    "the local Elasticsearch wants `synonyms` in the settings of [%s]".formatted(name));
        }
        return new SynonymGraph(name, rules, settings.getAsBoolean("expand", true));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("call getChainAwareTokenFilterFactory first");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> filtersBefore,
            Function<String, TokenFilterFactory> allFilters) {
        TokenFilterFactory[] before =
                filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        try (Analyzer analyzer = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), before)) {
            SynonymMap map = parse(analyzer);
            return new SimpleTokenFilter(
                    name, tokens -> map.fst == null ? tokens : new SynonymGraphFilter(tokens, map, false));
        }
    }

    private SynonymMap parse(Analyzer analyzer) {
        SolrSynonymParser parser = new SolrSynonymParser(true, expand, analyzer);
        try {
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms of [%s]".formatted(name), e);
        }
    }
}
