package dev.abstracts.local.analysis;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The values of the {@code stemmer} filter's parameter {@code language} that mean English. */
final class Stemmers {

    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.of(
            "english", PorterStemFilter::new,
            "porter", PorterStemFilter::new,
            "porter2", tokens -> new SnowballFilter(tokens, new EnglishStemmer()),
            "light_english", KStemFilter::new,
            "lightEnglish", KStemFilter::new,
            "kstem", KStemFilter::new,
            "minimal_english", EnglishMinimalStemFilter::new,
            "minimalEnglish", EnglishMinimalStemFilter::new,
            "possessive_english", EnglishPossessiveFilter::new,
            "possessiveEnglish", EnglishPossessiveFilter::new);

    private Stemmers() {}

    static UnaryOperator<TokenStream> of(String language) {
        UnaryOperator<TokenStream> stemmer = BY_LANGUAGE.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException("stemmer language [%s] is not among those of the local Elasticsearch: %s"
                    .formatted(language, BY_LANGUAGE.keySet().stream().sorted().toList()));
        }
        return stemmer;
    }
}
