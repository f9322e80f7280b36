package dev.abstracts.search.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in the topic of changes: readers hand it back to go on behind it, and need not understand it.
 *
 * @param topicId of the topic; one that was deleted and made again has another
 * @param offsets of the next record of each partition, by its number; a partition that is not here is at its beginning
 */
public record ChangeCursor(String topicId, List<Long> offsets) {

    /** First part of the text; another one where what a cursor holds has changed. */
    private static final String VERSION = "1";

    private static final Pattern TOPIC_ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern OFFSETS = Pattern.compile("[0-9]{1,18}(,[0-9]{1,18}){0,9999}");
    private static final Pattern COMMA = Pattern.compile(",");

    public ChangeCursor {
        requireNonNull(topicId, "topicId is null");
        offsets = List.copyOf(offsets);
    }

    public long offset(int partition) {
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    ChangeCursor with(int partition, long offset) {
        List<Long> changed = new ArrayList<>(offsets);
        while (changed.size() <= partition) {
            changed.add(0L);
        }
        changed.set(partition, offset);
        return new ChangeCursor(topicId, changed);
    }

    /** Whether something lies between this place and another one. */
    public boolean isBefore(ChangeCursor other) {
        return IntStream.range(0, other.offsets.size())
                .anyMatch(partition -> offset(partition) < other.offset(partition));
    }

    /** In each partition, the place that comes last. */
    public ChangeCursor later(ChangeCursor other) {
        int partitions = Math.max(offsets.size(), other.offsets.size());
        return new ChangeCursor(
                topicId,
                IntStream.range(0, partitions)
                        .mapToObj(partition -> Math.max(offset(partition), other.offset(partition)))
                        .toList());
    }

    /** As it stands in answers and addresses. */
    public String text() {
        String places = offsets.stream().map(String::valueOf).collect(Collectors.joining(","));
        String plain = String.join("\n", VERSION, topicId, places);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** Nothing when the text is no cursor of this version. */
    public static Optional<ChangeCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", -1);
            if (parts.length == 3
                    && parts[0].equals(VERSION)
                    && TOPIC_ID.matcher(parts[1]).matches()
                    && OFFSETS.matcher(parts[2]).matches()) {
                List<Long> offsets =
                        Arrays.stream(COMMA.split(parts[2])).map(Long::valueOf).toList();
                return Optional.of(new ChangeCursor(parts[1], offsets));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
