package dev.abstracts.search.facet;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Found papers counted over time, in UTC. Times without papers are left out. */
public enum Histogram {
    PUBLISHED_YEAR("search.day", 4),
    PUBLISHED_MONTH("search.day", 7),
    RECEIVED_YEAR("search.received", 4),
    RECEIVED_MONTH("search.received", 7),
    RECEIVED_DAY("search.received", 10);

    private static final long DAY_MILLIS = 86_400_000;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String field;
    private final int characters;

    /** @param characters of an ISO date that name a time: 4 for a year */
    Histogram(String field, int characters) {
        this.field = field;
        this.characters = characters;
    }

    /** The name in requests and answers. */
    public String label() {
        return label;
    }

    public static Optional<Histogram> labelled(String label) {
        return Arrays.stream(values())
                .filter(histogram -> histogram.label.equals(label))
                .findFirst();
    }

    /** All names, for error messages. */
    public static String labels() {
        return Arrays.stream(values()).map(Histogram::label).collect(joining(", "));
    }

    /** The aggregation: days, which {@link #read} puts together. The fields are numbers, so that Elasticsearch knows no months. */
    public ObjectNode aggregation() {
        ObjectNode days = JsonNodeFactory.instance.objectNode();
        days.putObject("histogram")
                .put("field", field)
                .put("interval", inMillis() ? DAY_MILLIS : 1)
                .put("min_doc_count", 1);
        return days;
    }

    /**
     * How many papers there are, by time such as {@code 2021-03}, in order.
     *
     * @param answered what Elasticsearch answers to {@link #aggregation}
     */
    public Map<String, Long> read(JsonNode answered) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode bucket : answered.path("buckets")) {
            long key = (long) bucket.path("key").asDouble();
            String day = inMillis()
                    ? Instant.ofEpochMilli(key)
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()
                    : LocalDate.ofEpochDay(key).toString();
            counts.merge(
                    day.substring(0, Math.min(day.length(), day.length() - 10 + characters)),
                    bucket.path("doc_count").asLong(),
                    Long::sum);
        }
        return counts;
    }

    private boolean inMillis() {
        return field.equals("search.received");
    }
}
