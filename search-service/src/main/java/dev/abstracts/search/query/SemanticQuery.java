package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;

import dev.abstracts.search.query.Query.And;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Near;
import dev.abstracts.search.query.Query.Not;
import dev.abstracts.search.query.Query.Or;
import dev.abstracts.search.query.Query.Phrase;
import dev.abstracts.search.query.Query.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query asks for by its meaning, and what it insists on. Only words that stand by themselves may be met by meaning
 * alone: phrases, fields, dates and exclusions must hold for every paper.
 *
 * @param text its words and phrases in their order, for people or a model to read
 * @param open whether some of its words may be met by meaning alone
 * @param restriction what every paper must have
 * @param anyWord the restriction, and at least one of the words
 */
public record SemanticQuery(String text, boolean open, Query restriction, Query anyWord) {

    public SemanticQuery {
        requireNonNull(text, "text is null");
        requireNonNull(restriction, "restriction is null");
        requireNonNull(anyWord, "anyWord is null");
    }

    /** Nothing for a query without words that mean something: numbers and keys mean nothing by themselves. */
    public static Optional<SemanticQuery> of(Query query) {
        List<String> said = new ArrayList<>();
        Set<Query> words = new LinkedHashSet<>();
        read(query, said, words);
        if (said.stream().noneMatch(SemanticQuery::meansSomething)) {
            return Optional.empty();
        }
        Query restriction = restriction(query);
        Query anyWord = words.isEmpty()
                ? restriction
                : QueryShape.and(Stream.of(restriction, QueryShape.or(List.copyOf(words)))
                        .filter(part -> !(part instanceof Everything))
                        .toList());
        boolean open = words.stream().anyMatch(word -> meansSomething(((Word) word).text()));
        return Optional.of(new SemanticQuery(String.join(" ", said), open, restriction, anyWord));
    }

    private static boolean meansSomething(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1
                && text.codePoints().noneMatch(character -> character == '/')
                && !StopWords.contain(text);
    }

    private static void read(Query query, List<String> said, Set<Query> words) {
        switch (query) {
            case Word word
            when word.field() == QueryField.ANY -> {
                said.add(word.text());
                words.add(word);
            }
            case Word word when isText(word.field()) -> said.add(word.text());
            case Phrase phrase when isText(phrase.field()) -> said.add(phrase.text());
            case Near near when isText(near.field()) -> said.add(near.text());
            case And and -> and.parts().forEach(part -> read(part, said, words));
            case Or or -> or.parts().forEach(part -> read(part, said, words));
            default -> {}
        }
    }

    private static boolean isText(QueryField field) {
        return field == QueryField.ANY || field == QueryField.TITLE || field == QueryField.ABSTRACT;
    }

    private static Query restriction(Query query) {
        return switch (query) {
            case Word word when word.field() == QueryField.ANY -> new Everything();
            case And and ->
                and.parts().stream()
                        .map(SemanticQuery::restriction)
                        .filter(part -> !(part instanceof Everything))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(),
                                parts -> parts.isEmpty() ? new Everything() : QueryShape.and(parts)));
            case Or or -> {
                List<Query> parts =
                        or.parts().stream().map(SemanticQuery::restriction).toList();
                yield parts.stream().anyMatch(Everything.class::isInstance) ? new Everything() : QueryShape.or(parts);
            }
            case Not not -> not;
            default -> query;
        };
    }
}
