package dev.abstracts.local.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * A token filter as Elasticsearch wants it.
 *
 * @param name the name it has in the index's settings
 * @param filter puts the filter behind a stream of tokens
 */
record SimpleTokenFilter(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    /** One that also applies where only characters may change: normalizers, the words of wildcard queries. */
    record Normalizing(String name, UnaryOperator<TokenStream> filter) implements NormalizingTokenFilterFactory {

        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.apply(tokens);
        }
    }
}
