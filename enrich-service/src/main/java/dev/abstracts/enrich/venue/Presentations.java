package dev.abstracts.enrich.venue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a paper is presented at its venue, as the clause that names the venue says. */
final class Presentations {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("oral", "oral"),
            Map.entry("orals", "oral"),
            Map.entry("spotlight", "spotlight"),
            Map.entry("poster", "poster"),
            Map.entry("posters", "poster"),
            Map.entry("highlight", "highlight"),
            Map.entry("talk", "talk"),
            Map.entry("findings", "findings"),
            Map.entry("demo", "demo"),
            Map.entry("demonstration", "demo"),
            Map.entry("demonstrations", "demo"));

    private static final int REACH = 10;

    private Presentations() {}

    /** In lower case; the word nearest behind the venue, else nearest before it. */
    static @Nullable String of(Mention mention) {
        Clause clause = mention.clause();
        for (int i = mention.end(); i < Math.min(clause.end(), mention.end() + REACH); i++) {
            String presentation = WORDS.get(clause.token(i).lower());
            if (presentation != null) {
                return presentation;
            }
        }
        for (int i = mention.first() - 1; i >= Math.max(clause.first(), mention.first() - REACH); i--) {
            String presentation = WORDS.get(clause.token(i).lower());
            if (presentation != null) {
                return presentation;
            }
        }
        return null;
    }
}
