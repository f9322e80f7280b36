package dev.abstracts.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.facet.FacetNames;
import dev.abstracts.search.index.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes suggestions of Elasticsearch's answers to {@link SuggestSearch}. */
final class SuggestReader {

    private final String prefix;
    private final int size;
    private final FacetNames names;
    private final FacetNames.Searches searches;

    /**
     * @param size how many of each kind
     * @param searches for how names are written
     */
    SuggestReader(String prefix, int size, FacetNames names, FacetNames.Searches searches) {
        this.prefix = Folding.fold(prefix);
        this.size = size;
        this.names = names;
        this.searches = searches;
    }

    /** Tags first, as they find most, then authors, then titles. */
    List<Suggestion> read(List<JsonNode> answers) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.addAll(tags(answers.get(2)));
        suggestions.addAll(authors(answers.get(1)));
        suggestions.addAll(titles(answers.get(0)));
        return suggestions;
    }

    private List<Suggestion> titles(JsonNode answer) {
        Set<String> titles = new LinkedHashSet<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            titles.add(hit.at("/_source/title").asText());
        }
        return titles.stream()
                .limit(size)
                .map(title -> Suggestion.Kind.TITLE.of(title, "ti:" + Suggestion.phrase(title)))
                .toList();
    }

    private List<Suggestion> authors(JsonNode answer) throws IOException {
        List<String> folded = new ArrayList<>();
        for (JsonNode name : answer.at("/aggregations/%s/buckets".formatted(SuggestSearch.AUTHORS))) {
            if (folded.size() < size && isMeant(name.path("key").asText())) {
                folded.add(name.path("key").asText());
            }
        }
        return names.written(Facet.AUTHOR, folded, searches).stream()
                .map(name -> Suggestion.Kind.AUTHOR.of(name, "au:" + Suggestion.phrase(name)))
                .toList();
    }

    /** Whether each word typed begins a word of the name, which is folded: others wrote the same paper. */
    private boolean isMeant(String name) {
        String words = " " + name.replace('-', ' ');
        return SuggestSearch.words(prefix).stream().allMatch(word -> words.contains(" " + word));
    }

    private List<Suggestion> tags(JsonNode answer) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode bucket : answer.at("/aggregations/tags/buckets")) {
            String id = bucket.path("key").asText();
            for (JsonNode tag : bucket.at("/example/hits/hits/0/_source/tags")) {
                if (tag.path("id").asText().equals(id)) {
                    labels.putIfAbsent(id, tag.path("label").asText());
                }
            }
        }
        for (JsonNode hit : answer.at("/hits/hits")) {
            for (JsonNode tag : hit.at("/_source/tags")) {
                String label = tag.path("label").asText();
                if (Folding.fold(label).startsWith(prefix)) {
                    labels.putIfAbsent(tag.path("id").asText(), label);
                }
            }
        }
        return labels.entrySet().stream()
                .limit(size)
                .map(tag -> Suggestion.Kind.TAG.of(tag.getValue(), "tag:" + Suggestion.phrase(tag.getKey())))
                .toList();
    }
}
