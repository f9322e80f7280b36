package dev.abstracts.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.index.Folding;
import dev.abstracts.search.query.Query.Claims;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Has;
import dev.abstracts.search.query.Query.Key;
import dev.abstracts.search.query.Query.Near;
import dev.abstracts.search.query.Query.Phrase;
import dev.abstracts.search.query.Query.Prefix;
import dev.abstracts.search.query.Query.Published;
import dev.abstracts.search.query.Query.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the leaves of a query into Elasticsearch's query DSL. */
final class LeafTranslator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern PAPER_NUMBER = Pattern.compile(
            "\\d{4}\\.\\d{4,5}(v\\d+)?|[a-z-]+(\\.[A-Z]{2})?/\\d{7}(v\\d+)?|10\\.\\d{4,9}/\\S+",
            Pattern.CASE_INSENSITIVE);

    /** Words whose every letter is of a script in which a word is one token. */
    private static final Pattern ONE_TOKEN = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}]{1,100}");

    private static final float PAPER_NUMBER_BOOST = 100;

    private LeafTranslator() {}

    static ObjectNode translate(Query leaf) {
        return switch (leaf) {
            case Word word -> word(word);
            case Phrase phrase -> phrase(phrase);
            case Near near -> near(near);
            case Prefix prefix -> prefix(prefix);
            case Key key -> constant(KeyTranslator.whole(key.field(), key.value()));
            case Published published -> constant(PeriodTranslator.translate(published.period()));
            case Has has -> constant(KeyTranslator.term("search.has", has.part().label(), false));
            case Claims claims -> constant(KeyTranslator.claims(claims.condition()));
            case Everything _, Query.And _, Query.Or _, Query.Not _ ->
                throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    static boolean onlyFilters(Query part) {
        return switch (part) {
            case Key _, Published _, Has _, Claims _, Everything _ -> true;
            default -> false;
        };
    }

    private static ObjectNode word(Word word) {
        String text = word.text();
        if (word.field() == QueryField.AUTHOR) {
            return AuthorTranslator.translate(text);
        }
        boolean oneToken = ONE_TOKEN.matcher(text).matches();
        if (word.field() != QueryField.ANY) {
            return match(
                    oneToken ? "match" : "match_phrase",
                    TextFields.stemmed(word.field()).getFirst(),
                    text);
        }
        ArrayNode ways = JSON.arrayNode();
        if (oneToken) {
            ways.add(combined(text));
            ways.add(match("match", TextFields.AUTHORS, text));
        } else {
            ways.add(multi("phrase", TextFields.stemmed(QueryField.ANY), text, 0));
            if (PAPER_NUMBER.matcher(text).matches()) {
                ObjectNode byNumber = constant(KeyTranslator.id(text));
                byNumber.withObject("/constant_score").put("boost", PAPER_NUMBER_BOOST);
                ways.add(byNumber);
            }
        }
        return best(ways);
    }

    private static ObjectNode phrase(Phrase phrase) {
        if (phrase.field() == QueryField.AUTHOR) {
            return AuthorTranslator.translate(phrase.text());
        }
        return multi("phrase", TextFields.exact(phrase.field()), phrase.text(), 0);
    }

    private static ObjectNode near(Near near) {
        return multi("phrase", TextFields.stemmed(near.field()), near.text(), near.distance());
    }

    private static ObjectNode prefix(Prefix prefix) {
        if (prefix.field().kind() == QueryField.Kind.KEY) {
            return constant(KeyTranslator.beginning(prefix.field(), prefix.start()));
        }
        List<String> fields = TextFields.exact(prefix.field());
        if (!ONE_TOKEN.matcher(prefix.start()).matches()) {
            return multi("phrase_prefix", fields, prefix.start(), 0);
        }
        ArrayNode ways = JSON.arrayNode();
        for (String weighted : fields) {
            int caret = weighted.indexOf('^');
            ObjectNode begins = JSON.objectNode().put("value", Folding.fold(prefix.start()));
            if (caret > 0) {
                begins.put("boost", Float.parseFloat(weighted.substring(caret + 1)));
            }
            ways.addObject().putObject("prefix").set(caret > 0 ? weighted.substring(0, caret) : weighted, begins);
        }
        return best(ways);
    }

    private static ObjectNode combined(String text) {
        ObjectNode combined = JSON.objectNode().put("query", text);
        TextFields.stemmed(QueryField.ANY).stream()
                .filter(field -> !field.equals(TextFields.AUTHORS))
                .forEach(combined.withArray("fields")::add);
        return JSON.objectNode().set("combined_fields", combined);
    }

    private static ObjectNode multi(String type, List<String> fields, String text, int slop) {
        ObjectNode multi = JSON.objectNode().put("query", text).put("type", type);
        fields.forEach(multi.withArray("fields")::add);
        if (slop > 0) {
            multi.put("slop", slop);
        }
        return JSON.objectNode().set("multi_match", multi);
    }

    static ObjectNode match(String type, String field, String text) {
        return JSON.objectNode().set(type, JSON.objectNode().put(field, text));
    }

    static ObjectNode best(ArrayNode ways) {
        if (ways.size() == 1) {
            return (ObjectNode) ways.get(0);
        }
        return JSON.objectNode().set("dis_max", JSON.objectNode().set("queries", ways));
    }

    private static ObjectNode constant(ObjectNode filter) {
        return JSON.objectNode().set("constant_score", JSON.objectNode().set("filter", filter));
    }
}
