package dev.abstracts.search.suggest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.index.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes suggestions of Elasticsearch's answers to {@link SuggestSearch}. */
final class SuggestReader {

    private final String prefix;
    private final int size;

    /** @param size how many of each kind */
    SuggestReader(String prefix, int size) {
        this.prefix = Folding.fold(prefix);
        this.size = size;
    }

    /** Tags first, as they find most, then authors, then titles. */
    List<Suggestion> read(List<JsonNode> answers) {
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

    private List<Suggestion> authors(JsonNode answer) {
        List<String> names = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            for (JsonNode author : hit.at("/_source/authors")) {
                String name = author.path("name").asText();
                if (isMeant(name)) {
                    names.add(name);
                }
            }
        }
        Map<String, Long> papers = names.stream().collect(groupingBy(name -> name, LinkedHashMap::new, counting()));
        return papers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(size)
                .map(Map.Entry::getKey)
                .map(name -> Suggestion.Kind.AUTHOR.of(name, "au:" + Suggestion.phrase(name)))
                .toList();
    }

    /** Whether each word typed begins a word of the name: others wrote the same paper. */
    private boolean isMeant(String name) {
        String words = " " + Folding.fold(name).replace('-', ' ');
        for (String word : prefix.replace('-', ' ').split("[ ,.]+")) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
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
