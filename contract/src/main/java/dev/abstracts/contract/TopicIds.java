package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ids that Kafka gave to topics. A topic that was deleted and made anew has its old name and another id, and offsets
 * of the one say nothing about the other: so the ids are kept as metadata of the commits of a group of their own, see
 * {@link Topics#idsGroup}.
 */
public record TopicIds(Map<String, String> byName) {

    public static final TopicIds NONE = new TopicIds(Map.of());

    public TopicIds {
        requireNonNull(byName, "byName is null");
        byName = Map.copyOf(byName);
    }

    /** As metadata of a commit: names and ids, {@code name=id}, with spaces between them. */
    public String text() {
        return new TreeMap<>(byName)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + "=" + topic.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** What {@link #text} has written; whatever it cannot have written is left out. */
    public static TopicIds read(String text) {
        Map<String, String> ids = new TreeMap<>();
        for (String topic : text.split(" ")) {
            int sign = topic.indexOf('=');
            if (sign > 0) {
                ids.put(topic.substring(0, sign), topic.substring(sign + 1));
            }
        }
        return new TopicIds(ids);
    }

    /** Those of some names that have no id, because there is no such topic. */
    public Set<String> missing(Set<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(byName.keySet());
        return missing;
    }

    public TopicIds only(Set<String> names) {
        Map<String, String> some = new TreeMap<>(byName);
        some.keySet().retainAll(names);
        return new TopicIds(some);
    }

    /** The names that have an id here and another one there. */
    public Set<String> replaced(TopicIds there) {
        return byName.entrySet().stream()
                .filter(topic -> Optional.ofNullable(there.byName.get(topic.getKey()))
                        .filter(id -> !id.equals(topic.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
