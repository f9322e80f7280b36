package dev.abstracts.local.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The token filters. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();
        // Stemming
        filters.put(
                "stemmer", changing(settings -> Stemmers.of(settings.get("language", settings.get("name", "porter")))));
        filters.put("porter_stem", changing(settings -> PorterStemFilter::new));
        filters.put("kstem", changing(settings -> KStemFilter::new));
        filters.put("snowball", changing(TokenFilters::snowball));
        filters.put("keyword_marker", requiresAnalysisSettings(TokenFilters::keywordMarker));
        filters.put("keyword_repeat", changing(settings -> KeywordRepeatFilter::new));
        // Characters
        filters.put("asciifolding", normalizing(TokenFilters::asciiFolding));
        filters.put("uppercase", normalizing(settings -> UpperCaseFilter::new));
        filters.put("decimal_digit", normalizing(settings -> DecimalDigitFilter::new));
        filters.put("trim", normalizing(settings -> TrimFilter::new));
        filters.put("pattern_replace", requiresAnalysisSettings(normalizing(TokenFilters::patternReplace)));
        filters.put("elision", requiresAnalysisSettings(TokenFilters::elision));
        filters.put("reverse", changing(settings -> ReverseStringFilter::new));
        // Parts of words
        filters.put("word_delimiter_graph", WordDelimiter::factory);
        filters.put("ngram", changing(TokenFilters::ngram));
        filters.put("edge_ngram", changing(TokenFilters::edgeNgram));
        filters.put("truncate", requiresAnalysisSettings(changing(TokenFilters::truncate)));
        // Choosing among tokens
        filters.put("length", changing(TokenFilters::length));
        filters.put("limit", changing(TokenFilters::limit));
        filters.put("unique", changing(TokenFilters::unique));
        filters.put("remove_duplicates", changing(settings -> RemoveDuplicatesTokenFilter::new));
        filters.put("flatten_graph", changing(settings -> FlattenGraphFilter::new));
        filters.put("synonym_graph", requiresAnalysisSettings(SynonymGraph::factory));
        return filters;
    }

    private static AnalysisProvider<TokenFilterFactory> changing(Function<Settings, UnaryOperator<TokenStream>> maker) {
        return (index, environment, name, settings) -> new SimpleTokenFilter(name, maker.apply(settings));
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(
            Function<Settings, UnaryOperator<TokenStream>> maker) {
        return (index, environment, name, settings) -> new SimpleTokenFilter.Normalizing(name, maker.apply(settings));
    }

    /** Parameter {@code language}; in English also {@code Porter}. */
    private static UnaryOperator<TokenStream> snowball(Settings settings) {
        String language = settings.get("language", settings.get("name", "English"));
        return tokens -> new SnowballFilter(tokens, language);
    }

    /** Parameters {@code keywords}, {@code keywords_path} or {@code keywords_pattern}, and {@code ignore_case}. */
    private static TokenFilterFactory keywordMarker(
            Object index, Environment environment, String name, Settings settings) {
        String regex = settings.get("keywords_pattern");
        if (regex != null) {
            Pattern pattern = Pattern.compile(regex);
            return new SimpleTokenFilter(name, tokens -> new PatternKeywordMarkerFilter(tokens, pattern));
        }
        List<String> keywords = Analysis.getWordList(environment, settings, "keywords");
        if (keywords == null) {
            throw new IllegalArgumentException(
                    "keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured");
        }
        CharArraySet marked = new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false));
        return new SimpleTokenFilter(name, tokens -> new SetKeywordMarkerFilter(tokens, marked));
    }

    /** Parameter {@code preserve_original}. */
    private static UnaryOperator<TokenStream> asciiFolding(Settings settings) {
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new ASCIIFoldingFilter(tokens, preserveOriginal);
    }

    /** Parameters {@code pattern}, {@code flags}, {@code replacement} and {@code all}. */
    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        String regex = settings.get("pattern");
        if (regex == null) {
            throw new IllegalArgumentException("pattern is missing for a token filter of type pattern_replace");
        }
        Pattern pattern = Regex.compile(regex, settings.get("flags"));
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    }

    /** Parameters {@code articles} or {@code articles_path}, and {@code articles_case}. */
    private static TokenFilterFactory elision(Object index, Environment environment, String name, Settings settings) {
        CharArraySet articles = Analysis.parseArticles(environment, settings);
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return new SimpleTokenFilter.Normalizing(name, tokens -> new ElisionFilter(tokens, articles));
    }

    /** Parameters {@code min_gram}, {@code max_gram} and {@code preserve_original}. */
    private static UnaryOperator<TokenStream> ngram(Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, shortest, longest, preserveOriginal);
    }

    /** Parameters {@code min_gram}, {@code max_gram} and {@code preserve_original}. */
    private static UnaryOperator<TokenStream> edgeNgram(Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, preserveOriginal);
    }

    /** Parameter {@code length}. */
    private static UnaryOperator<TokenStream> truncate(Settings settings) {
        int length = settings.getAsInt("length", -1);
        if (length <= 0) {
            throw new IllegalArgumentException("length parameter must be provided");
        }
        return tokens -> new TruncateTokenFilter(tokens, length);
    }

    /** Parameters {@code min} and {@code max}. */
    private static UnaryOperator<TokenStream> length(Settings settings) {
        int shortest = settings.getAsInt("min", 0);
        int longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    /** Parameters {@code max_token_count} and {@code consume_all_tokens}. */
    private static UnaryOperator<TokenStream> limit(Settings settings) {
        int most = settings.getAsInt("max_token_count", 1);
        boolean consumeAll = settings.getAsBoolean("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, most, consumeAll);
    }

    /** Parameter {@code only_on_same_position}. */
    private static UnaryOperator<TokenStream> unique(Settings settings) {
        return settings.getAsBoolean("only_on_same_position", false)
                ? RemoveDuplicatesTokenFilter::new
                : UniqueTokenFilter::new;
    }
}
