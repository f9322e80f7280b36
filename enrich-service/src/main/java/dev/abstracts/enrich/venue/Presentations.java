package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.text.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a paper is presented at its venue and in which of its tracks, as the clause that names the venue says, or the next one
 * where it says nothing else: {@code Accepted at CVPR 2022. Oral}. The words are those of {@code presentations.csv}.
 */
final class Presentations {

    private static final int REACH = 10;
    private static final int REACH_BEHIND = 16;

    /** How many tokens the next clause may have. */
    private static final int NEXT_UP_TO = 16;

    /** How a paper is presented. */
    record Said(@Nullable String presentation, @Nullable String track) {

        static final Said NOTHING = new Said(null, null);

        private Said or(Said other) {
            return new Said(
                    presentation == null ? other.presentation : presentation, track == null ? other.track : track);
        }
    }

    /** @param beside whether the words count only right beside the venue */
    private record Words(Said said, boolean beside) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Words words;
    }

    private final Node root = new Node();

    private Presentations() {}

    static Presentations load() {
        return of(CsvTable.read(
                Presentations.class, "presentations.csv", List.of("words", "where", "presentation", "track")));
    }

    static Presentations of(List<CsvTable.Row> rows) {
        Presentations presentations = new Presentations();
        rows.forEach(presentations::add);
        return presentations;
    }

    private void add(CsvTable.Row row) {
        boolean beside = row.value(1).equals("beside");
        if (!beside && !row.value(1).equals("anywhere")) {
            throw row.mistake("\"%s\" is neither anywhere nor beside".formatted(row.value(1)));
        }
        Node node = root;
        for (Token token : Token.scan(row.value(0))) {
            node = node.next.computeIfAbsent(token.lower(), word -> new Node());
        }
        if (node == root || node.words != null) {
            throw row.mistake("\"%s\" is %s".formatted(row.value(0), node == root ? "empty" : "a line above too"));
        }
        node.words = new Words(new Said(orNull(row.value(2)), orNull(row.value(3))), beside);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** The words nearest behind the venue, else nearest before it. */
    Said of(Mention mention, @Nullable Clause next) {
        Clause clause = mention.clause();
        Said said = Said.NOTHING;
        for (int i = mention.end(); i < Math.min(clause.end(), mention.end() + REACH_BEHIND); i++) {
            said = said.or(at(clause, i, isBeside(clause, mention.end(), i)));
        }
        for (int i = mention.first() - 1; i >= Math.max(clause.first(), mention.first() - REACH); i--) {
            Said before = longest(clause, i, mention.first() - i <= 3);
            said = said.or(isOfAnother(clause, i) ? new Said(before.presentation, null) : before);
        }
        return next != null
                        && next.end() - next.first() <= NEXT_UP_TO
                        && !next.lower(next.first() + 1).equals("text")
                ? said.or(at(next, next.first(), true))
                : said;
    }

    /** {@code extended version of a short paper}: the track was the shorter one's. */
    private static boolean isOfAnother(Clause clause, int index) {
        for (int i = index - 1; i >= index - 4; i--) {
            if (clause.lower(i).equals("version")) {
                return true;
            }
        }
        return false;
    }

    /** Whether words of the table begin at that token. */
    boolean knows(Clause clause, int first) {
        return !at(clause, first, true).equals(Said.NOTHING);
    }

    /** {@code invited talk} where {@code talk} stands there. */
    private Said longest(Clause clause, int last, boolean beside) {
        Said said = at(clause, last, beside);
        boolean longer = !said.equals(Said.NOTHING) && last > clause.first();
        Said more = longer ? at(clause, last - 1, beside) : Said.NOTHING;
        return more.equals(Said.NOTHING) ? said : more;
    }

    private static boolean isBeside(Clause clause, int end, int index) {
        for (int i = end; i < index; i++) {
            Token token = clause.token(i);
            boolean small = token.kind() == Token.Kind.SIGN
                    || List.of("as", "a", "an", "the").contains(token.lower());
            if (!small) {
                return false;
            }
        }
        return true;
    }

    private Said at(Clause clause, int first, boolean beside) {
        Said longest = Said.NOTHING;
        Node node = root;
        for (int i = first; i < clause.end(); i++) {
            Token token = clause.token(i);
            if (i > first && token.isSign('-')) {
                continue;
            }
            node = node.next.get(token.lower());
            if (node == null) {
                break;
            }
            boolean titled = i + 1 < clause.end()
                    && (clause.token(i + 1).isSign(':') || clause.token(i + 1).isSign('['));
            if (node.words != null && ((beside && !titled) || !node.words.beside())) {
                longest = node.words.said();
            }
        }
        return longest;
    }
}
