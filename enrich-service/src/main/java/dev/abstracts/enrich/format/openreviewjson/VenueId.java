package dev.abstracts.enrich.format.openreviewjson;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Venues as OpenReview files them: {@code ICLR.cc/2024/Conference}, {@code robot-learning.org/CoRL/2023/Workshop/Tea}. */
final class VenueId {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int LONGEST = 200;

    private VenueId() {}

    /** In words that readers use, {@code ICLR 2024}; absent where there is no name to be found. */
    static @Nullable String words(String venueId) {
        int invitation = venueId.indexOf("/-/");
        String path = invitation < 0 ? venueId : venueId.substring(0, invitation);
        if (path.length() > LONGEST || path.isBlank()) {
            return null;
        }
        List<String> parts = List.of(path.split("/"));
        if (parts.isEmpty()) {
            return null;
        }
        boolean imported = parts.getFirst().equals("dblp.org");
        int group = imported ? 2 : 0;
        if (group >= parts.size()) {
            return null;
        }
        String first = parts.get(group);
        boolean ofOrganisation = first.indexOf('.') > 0
                && parts.size() > group + 1
                && !YEAR.matcher(parts.get(group + 1)).matches();
        String name = ofOrganisation
                ? parts.get(group + 1)
                : first.indexOf('.') > 0 ? first.substring(0, first.indexOf('.')) : first;
        StringBuilder words = new StringBuilder(name);
        parts.stream().filter(part -> YEAR.matcher(part).matches()).findFirst().ifPresent(year -> words.append(' ')
                .append(year));
        int workshop = parts.indexOf("Workshop");
        if (workshop > 0 && workshop + 1 < parts.size()) {
            words.append(" Workshop ").append(parts.get(workshop + 1).replace('_', ' '));
        }
        return words.toString();
    }
}
