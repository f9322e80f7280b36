package dev.abstracts.search.assistant;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.Venue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of papers in few words. */
final class PaperWords {

    private PaperWords() {}

    /** As precise as it is known; absent where it is not. */
    static @Nullable String date(@Nullable PublicationDate published) {
        if (published == null) {
            return null;
        }
        String date = published.date().toString();
        return switch (published.precision()) {
            case DAY -> date;
            case MONTH -> date.substring(0, date.lastIndexOf('-'));
            case YEAR -> date.substring(0, date.indexOf('-', 1));
        };
    }

    static @Nullable String venue(@Nullable Venue venue) {
        if (venue == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        words.add(venue.year() == null ? venue.name() : venue.name() + " " + venue.year());
        words.add(venue.status().label());
        for (String more : new String[] {venue.presentation(), venue.workshop(), venue.track()}) {
            if (more != null) {
                words.add(more);
            }
        }
        if (venue.journal() != null && !venue.journal().equals(venue.name())) {
            words.add(venue.journal());
        }
        return String.join(", ", words);
    }

    /** The beginning of a text, up to a word's end. */
    static @Nullable String excerpt(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end < most / 2 ? most : end)))
                + " …";
    }

    /** The first of them, and how many more there are. */
    static List<String> shortened(List<String> names, int most) {
        if (names.size() <= most) {
            return names;
        }
        List<String> first = new ArrayList<>(names.subList(0, most));
        first.add("and %d more".formatted(names.size() - most));
        return first;
    }
}
