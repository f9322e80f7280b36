package dev.abstracts.local.analysis;

import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The tokenizers. */
final class Tokenizers {

    private static final int KEYWORD_BUFFER_SIZE = 256;

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "keyword", tokenizer(Tokenizers::keyword),
                "whitespace", tokenizer(Tokenizers::whitespace),
                "letter", tokenizer(settings -> LetterTokenizer::new),
                "pattern", tokenizer(Tokenizers::pattern),
                "uax_url_email", tokenizer(Tokenizers::urlEmail),
                "ngram", tokenizer(Tokenizers::ngram),
                "edge_ngram", tokenizer(Tokenizers::edgeNgram));
    }

    private static AnalysisProvider<TokenizerFactory> tokenizer(Function<Settings, Supplier<Tokenizer>> maker) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, maker.apply(settings));
    }

    /** Parameter {@code buffer_size}. */
    private static Supplier<Tokenizer> keyword(Settings settings) {
        int bufferSize = settings.getAsInt("buffer_size", KEYWORD_BUFFER_SIZE);
        return () -> new KeywordTokenizer(bufferSize);
    }

    /** Parameter {@code max_token_length}. */
    private static Supplier<Tokenizer> whitespace(Settings settings) {
        int longest = settings.getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> new WhitespaceTokenizer(longest);
    }

    /** Parameters {@code pattern}, {@code flags} and {@code group}. */
    private static Supplier<Tokenizer> pattern(Settings settings) {
        Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    /** Parameter {@code max_token_length}. */
    private static Supplier<Tokenizer> urlEmail(Settings settings) {
        int longest = settings.getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    /** Parameters {@code min_gram}, {@code max_gram}, {@code token_chars} and {@code custom_token_chars}. */
    private static Supplier<Tokenizer> ngram(Settings settings) {
        int shortest = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int longest = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        IntPredicate tokenChars = TokenChars.of(settings);
        return () -> new NGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return tokenChars.test(codePoint);
            }
        };
    }

    /** The same parameters as {@link #ngram}. */
    private static Supplier<Tokenizer> edgeNgram(Settings settings) {
        int shortest = settings.getAsInt("min_gram", EdgeNGramTokenizer.DEFAULT_MIN_GRAM_SIZE);
        int longest = settings.getAsInt("max_gram", 2);
        IntPredicate tokenChars = TokenChars.of(settings);
        return () -> new EdgeNGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return tokenChars.test(codePoint);
            }
        };
    }
}
