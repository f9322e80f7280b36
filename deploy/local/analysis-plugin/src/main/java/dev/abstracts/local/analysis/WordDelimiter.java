package dev.abstracts.local.analysis;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * The {@code word_delimiter_graph} filter with its switches and {@code protected_words}; {@code type_table} and
 * {@code adjust_offsets} are not among what the local Elasticsearch knows.
 */
final class WordDelimiter {

    private static final Set<String> UNKNOWN = Set.of("type_table", "type_table_path");

    private static final Map<String, Integer> ON_BY_DEFAULT = Map.of(
            "generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS,
            "generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS,
            "split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE,
            "split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
            "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);

    private static final Map<String, Integer> OFF_BY_DEFAULT = Map.of(
            "catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS,
            "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
            "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL,
            "preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL,
            "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS);

    private WordDelimiter() {}

    static TokenFilterFactory factory(Object index, Environment environment, String name, Settings settings) {
        for (String parameter : UNKNOWN) {
            if (settings.hasValue(parameter)) {
                throw new IllegalArgumentException(
                        "[%s] of [%s] is not among what the local Elasticsearch knows".formatted(parameter, name));
            }
        }
        int flags = flags(settings, ON_BY_DEFAULT, true) | flags(settings, OFF_BY_DEFAULT, false);
        Set<?> words = Analysis.getWordSet(environment, settings, "protected_words");
        CharArraySet protectedWords = words == null ? null : CharArraySet.unmodifiableSet(CharArraySet.copy(words));
        return new SimpleTokenFilter(name, tokens -> new WordDelimiterGraphFilter(tokens, flags, protectedWords));
    }

    private static int flags(Settings settings, Map<String, Integer> switches, boolean byDefault) {
        return switches.entrySet().stream()
                .filter(entry -> settings.getAsBoolean(entry.getKey(), byDefault))
                .mapToInt(Map.Entry::getValue)
                .reduce(0, (some, one) -> some | one);
    }
}
