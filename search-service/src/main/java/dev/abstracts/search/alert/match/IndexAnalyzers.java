package dev.abstracts.search.alert.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Analyzers as the settings of an index describe them. Only what the papers' index uses is known here. */
final class IndexAnalyzers {

    /** Between two values of one field, as Elasticsearch has it: no phrase goes from one name into the next. */
    private static final int POSITION_INCREMENT_GAP = 100;

    private IndexAnalyzers() {}

    /**
     * @param analysis {@code /settings/index/analysis} of an index
     * @return by name
     * @throws IllegalArgumentException when it has something that is not known here
     */
    static Map<String, Analyzer> of(JsonNode analysis) {
        Map<String, Analyzer> analyzers = new HashMap<>();
        analysis.path("analyzer").properties().forEach(named -> {
            JsonNode described = named.getValue();
            if (!described.path("tokenizer").asText().equals("standard")) {
                throw new IllegalArgumentException(
                        "the tokenizer of analyzer %s is not known".formatted(named.getKey()));
            }
            List<Step> steps = new ArrayList<>();
            described.path("filter").forEach(filter -> steps.add(step(filter.asText(), analysis.path("filter"))));
            analyzers.put(named.getKey(), new Chain(steps));
        });
        return analyzers;
    }

    private static Step step(String name, JsonNode filters) {
        String language = filters.path(name).path("language").asText();
        return switch (language.isEmpty() ? name : language) {
            case "lowercase" -> LowerCaseFilter::new;
            case "asciifolding" -> ASCIIFoldingFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            case "english" -> PorterStemFilter::new;
            default -> throw new IllegalArgumentException("the token filter %s is not known".formatted(name));
        };
    }

    private interface Step {
        TokenStream after(TokenStream tokens);
    }

    private static final class Chain extends Analyzer {

        private final List<Step> steps;

        Chain(List<Step> steps) {
            this.steps = List.copyOf(steps);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream tokens = words;
            for (Step step : steps) {
                tokens = step.after(tokens);
            }
            return new TokenStreamComponents(words, tokens);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return POSITION_INCREMENT_GAP;
        }
    }
}
