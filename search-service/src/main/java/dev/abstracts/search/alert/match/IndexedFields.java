package dev.abstracts.search.alert.match;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index as its mapping has them: reads the JSON of a document as Lucene's document. What a mapping does not
 * index, and what no query looks at, such as vectors, is left out.
 */
final class IndexedFields {

    /** Behind the name of a keyword: the same with ASCII letters in lower case, for queries that do not heed case. */
    private static final String ANY_CASE = "#any-case";

    /** Fields that are often searched together, and so stand together in one more: a word is in it that is in any of them. */
    private static final Set<String> TOGETHER = Set.of("title", "abstract", "comment", "search.context");

    private static final String IN_ANY = "#in-any";

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Analyzer> analyzers = new HashMap<>();

    private sealed interface Kind {
        /** @param exact name of the unstemmed copy, if there is one */
        record Text(@Nullable String exact) implements Kind {}

        record Keyword(int longest) implements Kind {}

        record Whole() implements Kind {}

        record Fraction() implements Kind {}
    }

    /** @param index the body that the index is made with */
    IndexedFields(JsonNode index) {
        Map<String, Analyzer> named = IndexAnalyzers.of(index.at("/settings/index/analysis"));
        add("", index.at("/mappings/properties"), named);
        Set<Analyzer> ofTogether = TOGETHER.stream().map(analyzers::get).collect(Collectors.toSet());
        if (ofTogether.size() != 1) {
            throw new IllegalArgumentException("the fields %s are not analyzed alike".formatted(TOGETHER));
        }
        analyzers.put(IN_ANY, ofTogether.iterator().next());
    }

    private void add(String prefix, JsonNode properties, Map<String, Analyzer> named) {
        properties.properties().forEach(property -> {
            String path = prefix + property.getKey();
            JsonNode mapped = property.getValue();
            switch (mapped.path("type").asText("object")) {
                case "text" -> addText(path, mapped, named);
                case "keyword" ->
                    kinds.put(path, new Kind.Keyword(mapped.path("ignore_above").asInt(ANY_LENGTH)));
                case "long", "integer" -> kinds.put(path, new Kind.Whole());
                case "double" -> kinds.put(path, new Kind.Fraction());
                default -> add(path + ".", mapped.path("properties"), named);
            }
        });
    }

    private void addText(String path, JsonNode mapped, Map<String, Analyzer> named) {
        analyzers.put(path, analyzer(mapped, named));
        JsonNode exact = mapped.at("/fields/exact");
        if (exact.isMissingNode()) {
            kinds.put(path, new Kind.Text(null));
        } else {
            analyzers.put(path + ".exact", analyzer(exact, named));
            kinds.put(path, new Kind.Text(path + ".exact"));
        }
    }

    /** The one field in which a word is that is in any of some, where there is such a field. */
    static Optional<String> together(Collection<String> fields) {
        return TOGETHER.equals(Set.copyOf(fields)) ? Optional.of(IN_ANY) : Optional.empty();
    }

    private static Analyzer analyzer(JsonNode text, Map<String, Analyzer> named) {
        String name = text.path("analyzer").asText();
        return requireNonNull(named.get(name), () -> "there is no analyzer \"%s\"".formatted(name));
    }

    /** What reads texts, of documents and of queries alike. */
    Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
    }

    /** Whether the field holds whole numbers. */
    boolean isWhole(String field) {
        return kinds.get(field) instanceof Kind.Whole;
    }

    /** The name under which a keyword stands in lower case. */
    static String anyCase(String field) {
        return field + ANY_CASE;
    }

    /** With ASCII letters in lower case, which are all that Elasticsearch compares without case. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** @param source of a document of the index */
    Document document(JsonNode source) {
        Document document = new Document();
        addTo(document, "", source);
        return document;
    }

    private void addTo(Document document, String path, JsonNode value) {
        if (value.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            value.properties().forEach(member -> addTo(document, prefix + member.getKey(), member.getValue()));
        } else if (value.isArray()) {
            value.forEach(each -> addTo(document, path, each));
        } else if (!value.isNull()) {
            Kind kind = kinds.get(path);
            if (kind != null) {
                addTo(document, path, kind, value);
            }
        }
    }

    private static void addTo(Document document, String path, Kind kind, JsonNode value) {
        switch (kind) {
            case Kind.Text text -> {
                document.add(new TextField(path, value.asText(), Field.Store.NO));
                if (TOGETHER.contains(path)) {
                    document.add(new TextField(IN_ANY, value.asText(), Field.Store.NO));
                }
                if (text.exact() != null) {
                    document.add(new TextField(text.exact(), value.asText(), Field.Store.NO));
                }
            }
            case Kind.Keyword keyword -> {
                String text = value.asText();
                if (text.length() <= keyword.longest()) {
                    document.add(new StringField(path, text, Field.Store.NO));
                    document.add(new StringField(anyCase(path), folded(text), Field.Store.NO));
                }
            }
            case Kind.Whole _ -> document.add(new LongPoint(path, value.asLong()));
            case Kind.Fraction _ -> document.add(new DoublePoint(path, value.asDouble()));
        }
    }
}
