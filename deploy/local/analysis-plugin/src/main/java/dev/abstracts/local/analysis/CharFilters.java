package dev.abstracts.local.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The character filters. */
final class CharFilters {

    /** A rule of the {@code mapping} filter: {@code from => to}. */
    private static final Pattern RULE = Pattern.compile("(.*)\\s*=>\\s*(.*)\\s*$");

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip",
                (index, environment, name, settings) -> htmlStrip(name, settings),
                "mapping",
                requiresAnalysisSettings((index, environment, name, settings) -> mapping(name, environment, settings)),
                "pattern_replace",
                requiresAnalysisSettings((index, environment, name, settings) -> patternReplace(name, settings)));
    }

    /** Parameter {@code escaped_tags}: the tags that stay. */
    private static CharFilterFactory htmlStrip(String name, Settings settings) {
        Set<String> escaped = Set.copyOf(settings.getAsList("escaped_tags"));
        return new SimpleCharFilter(name, text -> new HTMLStripCharFilter(text, escaped));
    }

    /** Parameters {@code mappings} or {@code mappings_path}. */
    private static CharFilterFactory mapping(String name, Environment environment, Settings settings) {
        List<String> rules = Analysis.getWordList(environment, settings, "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            Matcher parts = RULE.matcher(rule);
            if (!parts.find()) {
                throw new IllegalArgumentException("invalid mapping rule [%s]: write `from => to`".formatted(rule));
            }
            map.add(parts.group(1).strip(), parts.group(2).strip());
        }
        NormalizeCharMap built = map.build();
        return new NormalizingCharFilter(name, text -> new MappingCharFilter(built, text));
    }

    /** Parameters {@code pattern}, {@code replacement} and {@code flags}. */
    private static CharFilterFactory patternReplace(String name, Settings settings) {
        String regex = settings.get("pattern");
        if (regex == null || regex.isEmpty()) {
            throw new IllegalArgumentException("pattern is missing for [%s] char filter".formatted(name));
        }
        Pattern pattern = Regex.compile(regex, settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return new NormalizingCharFilter(name, text -> new PatternReplaceCharFilter(pattern, replacement, text));
    }

    private record SimpleCharFilter(String name, UnaryOperator<Reader> filter) implements CharFilterFactory {

        @Override
        public Reader create(Reader text) {
            return filter.apply(text);
        }
    }

    private record NormalizingCharFilter(String name, UnaryOperator<Reader> filter)
            implements NormalizingCharFilterFactory {

        @Override
        public Reader create(Reader text) {
            return filter.apply(text);
        }
    }
}
