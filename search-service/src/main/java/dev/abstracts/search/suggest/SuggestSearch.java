package dev.abstracts.search.suggest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.index.Folding;
import java.util.Arrays;
import java.util.List;

/**
 * The searches for suggestions. Papers with a title or an author that goes on so are looked at only until there are enough:
 * the first ones of the index, not the best, which is what makes it quick.
 */
final class SuggestSearch {

    /** Of a prefix: fewer letters say too little and cost too much. */
    static final int MIN_LETTERS = 2;

    /** How many papers are looked at for authors; those who wrote several of them come first. */
    static final int AUTHORS_OF = 60;

    /** How many papers are looked at for a title: some have the same. */
    private static final int TITLES_OF = 3;

    static final String AUTHORS = "authors";

    /** Of those that begin so, in these papers. */
    private static final int NAMES_AT_ONCE = 50;

    /** How many papers are looked at for tags whose label goes on so, but not their id. */
    private static final int TAGS_OF = 15;

    /** Ids and labels of tags, folded. */
    private static final String NAMES = "search.tagName";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SuggestSearch() {}

    /** Of titles, authors and tags, in this order. */
    static List<ObjectNode> bodies(String prefix, int size) {
        return List.of(titles(prefix, size), authors(prefix), tags(prefix, size));
    }

    private static ObjectNode titles(String prefix, int size) {
        ObjectNode body = first(size * TITLES_OF, "title");
        begins(body.putObject("query"), "title.exact", prefix);
        return body;
    }

    /** Of the first papers the names that have a word that begins as the first one typed does, those of several papers first. */
    private static ObjectNode authors(String prefix) {
        ObjectNode body = JSON.objectNode();
        body.put("timeout", "1s").put("track_total_hits", false).put("size", 0).put("terminate_after", AUTHORS_OF);
        begins(body.putObject("query"), "authors.name", prefix);
        body.putObject("aggs")
                .putObject(AUTHORS)
                .putObject("terms")
                .put("field", "search.author")
                .put("size", NAMES_AT_ONCE)
                // Names of these papers are looked at, not all that there are.
                .put("execution_hint", "map")
                .put("include", "(.*( |-))?" + literal(words(prefix).getFirst()) + ".*");
        return body;
    }

    /** What was typed, folded, in words. */
    static List<String> words(String prefix) {
        List<String> words = Arrays.stream(Folding.fold(prefix).split("[ ,.-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of("") : words;
    }

    /**
     * Counted by ids that go on so, as there are few; one paper of each tells the label. Labels may go on so where ids do not:
     * these come from the first papers.
     */
    private static ObjectNode tags(String prefix, int size) {
        String folded = Folding.fold(prefix);
        ObjectNode body = first(TAGS_OF, "tags");
        ArrayNode ways = body.putObject("query").putObject("bool").putArray("should");
        ways.addObject().putObject("prefix").put(NAMES, folded);
        ways.addObject().putObject("prefix").put(NAMES, folded.replace('-', ' '));
        ObjectNode tags = body.putObject("aggs").putObject("tags");
        tags.putObject("terms")
                .put("field", "search.tag")
                .put("size", size)
                .put("include", "([^:]*:)?" + literal(folded.replace(' ', '-')) + ".*");
        tags.putObject("aggs")
                .putObject("example")
                .putObject("top_hits")
                .put("size", 1)
                .putObject("_source")
                .putArray("includes")
                .add("tags.id")
                .add("tags.label");
        return body;
    }

    private static ObjectNode first(int size, String source) {
        ObjectNode body = JSON.objectNode();
        body.put("timeout", "1s").put("track_total_hits", false).put("size", size);
        body.putArray("_source").add(source);
        return body;
    }

    /** All words, the last of them perhaps unfinished. */
    private static void begins(ObjectNode query, String field, String prefix) {
        query.putObject("match_bool_prefix")
                .putObject(field)
                .put("query", prefix)
                .put("operator", "and");
    }

    /** In Lucene's regular expressions. */
    private static String literal(String text) {
        return text.replaceAll("([^\\p{L}\\p{N}-])", "\\\\$1");
    }
}
