package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.text.CsvTable;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The venues that are known, and where their names stand in a text. Names are matched word by word, the longest one first;
 * full stops, commas, hyphens and colons between the words of a name do not matter.
 */
public final class VenueGazetteer {

    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

    private final Node root = new Node();
    private final AbbreviatedNames abbreviated = new AbbreviatedNames(VenueWords.listed());

    /** What a venue is. */
    enum Kind {
        CONFERENCE,
        /** A workshop that is known by itself, wherever it is held: {@code SemEval}. */
        WORKSHOP,
        JOURNAL
    }

    /** @param id stable: {@code neurips} */
    record Entry(String id, String name, Kind kind) {}

    /**
     * One name of a venue.
     *
     * @param ambiguous whether the words mean other things too
     * @param words how the name is written when it is a single word, whose letters' case matters; else empty
     */
    record Alias(Entry entry, boolean ambiguous, Set<String> words) {}

    /**
     * A name in a text.
     *
     * @param first index of its first token
     * @param end index behind its last token
     * @param workshops whether the name is that of the venue's workshops: {@code CVPRW}
     * @param year that is part of the name or stands before it; absent when it is yet to be looked for
     * @param stated whether the words around it, not the gazetteer, tell that it is a venue
     */
    record Match(
            Alias alias,
            int first,
            int end,
            boolean workshops,
            @Nullable Integer year,
            boolean stated) {

        Match(Alias alias, int first, int end, boolean workshops) {
            this(alias, first, end, workshops, null, false);
        }

        /** This, begun where the first of those of the same venue begins. */
        Match from(List<Match> others) {
            int start = first;
            for (Match other : others) {
                start = other.alias.entry().equals(alias.entry()) ? Math.min(start, other.first) : start;
            }
            return start == first ? this : new Match(alias, start, end, workshops, year, stated);
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Alias alias;
    }

    private final Set<Entry> entries = new HashSet<>();

    private VenueGazetteer() {}

    public static VenueGazetteer load() {
        return of(CsvTable.read(VenueGazetteer.class, "venues.csv", List.of("name", "kind", "aliases")));
    }

    static VenueGazetteer of(List<CsvTable.Row> rows) {
        VenueGazetteer gazetteer = new VenueGazetteer();
        for (CsvTable.Row row : rows) {
            String name = row.value(0);
            Entry entry = new Entry(id(name), name, kind(row));
            gazetteer.entries.add(entry);
            List<String> aliases = new ArrayList<>(List.of(row.value(2).split("\\|")));
            aliases.removeIf(String::isBlank);
            if (!aliases.contains("?" + name) && !aliases.contains(name)) {
                aliases.add(name);
            }
            if (aliases.remove("!" + name)) {
                aliases.remove(name);
            }
            aliases.forEach(alias -> gazetteer.add(row, entry, alias));
        }
        return gazetteer;
    }

    static String id(String name) {
        String id = NOT_IN_IDS
                .matcher(name.toLowerCase(Locale.ROOT).replace("&", " and "))
                .replaceAll("-");
        return id.startsWith("-") ? id.substring(1) : id.endsWith("-") ? id.substring(0, id.length() - 1) : id;
    }

    private static Kind kind(CsvTable.Row row) {
        return switch (row.value(1)) {
            case "conference" -> Kind.CONFERENCE;
            case "workshop" -> Kind.WORKSHOP;
            case "journal" -> Kind.JOURNAL;
            default -> throw row.mistake("\"%s\" is neither conference, workshop nor journal".formatted(row.value(1)));
        };
    }

    private void add(CsvTable.Row row, Entry entry, String marked) {
        boolean ambiguous = marked.startsWith("?");
        String alias = ambiguous ? marked.substring(1) : marked;
        List<Token> tokens =
                Token.scan(alias).stream().filter(VenueGazetteer::counts).toList();
        if (tokens.isEmpty()) {
            throw row.mistake("\"%s\" has no word".formatted(marked));
        }
        Node node = root;
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(key(tokens, i), word -> new Node());
        }
        if (node.alias != null && !node.alias.entry().equals(entry)) {
            throw row.mistake("\"%s\" is a name of %s too"
                    .formatted(alias, node.alias.entry().name()));
        }
        Set<String> words = new HashSet<>(node.alias == null ? Set.of() : node.alias.words());
        if (tokens.size() == 1 && tokens.getFirst().isWord()) {
            words.add(alias);
        }
        node.alias = new Alias(entry, ambiguous, Set.copyOf(words));
        if (entry.kind() == Kind.JOURNAL && !alias.contains(".")) {
            abbreviated.add(alias, new Alias(entry, false, Set.of()));
        }
    }

    boolean lists(Entry entry) {
        return entries.contains(entry);
    }

    /** The venue whose name are these tokens and no others; absent when there is none. */
    @Nullable
    Match named(Clause clause, int first, int end) {
        Match match = longest(clause.tokens(), first, end);
        return match == null || match.end() != end ? null : match;
    }

    /** All names, from left to right, none inside another. */
    List<Match> find(Clause clause) {
        List<Match> matches = new ArrayList<>(2);
        int at = clause.first();
        while (at < clause.end()) {
            Match match = longest(clause.tokens(), at, clause.end());
            if (match != null) {
                matches.add(match);
            }
            at = match == null ? at + 1 : match.end();
        }
        return matches;
    }

    private @Nullable Match longest(List<Token> tokens, int first, int limit) {
        Match longest = null;
        Node node = root;
        for (int i = first; i < limit; i++) {
            Token token = tokens.get(i);
            if (i > first && !counts(token)) {
                continue;
            }
            node = node.next.get(key(tokens, i));
            if (node == null) {
                break;
            }
            if (node.alias != null && !(i == first && isPartOfWord(tokens, i, limit))) {
                longest = new Match(node.alias, first, i + 1, false);
            }
        }
        AbbreviatedNames.Found found = abbreviated.at(tokens, first, limit);
        if (found != null && (longest == null || longest.end() < found.end())) {
            return new Match(found.alias(), first, found.end(), false);
        }
        return longest == null ? workshops(tokens.get(first), first) : longest;
    }

    private @Nullable Match workshops(Token token, int first) {
        if (!token.text().endsWith("W") || token.text().length() < 5) {
            return null;
        }
        Node node = root.next.get(token.lower().substring(0, token.lower().length() - 1));
        Alias alias = node == null ? null : node.alias;
        return alias == null || alias.entry().kind() == Kind.JOURNAL ? null : new Match(alias, first, first + 1, true);
    }

    /** {@code ACL} of {@code ACL2}, {@code ACL2025Pots}; not of {@code ACL2025Findings}. */
    private static boolean isPartOfWord(List<Token> tokens, int index, int limit) {
        if (index + 1 >= limit
                || tokens.get(index + 1).start() != tokens.get(index).end()) {
            return false;
        }
        Token next = tokens.get(index + 1);
        if (next.kind() != Token.Kind.NUMBER) {
            return false;
        }
        if (next.text().length() == 1 || next.text().length() == 3) {
            return true;
        }
        Token behind = index + 2 < limit ? tokens.get(index + 2) : null;
        return behind != null
                && behind.isWord()
                && behind.start() == next.end()
                && !VenueWords.listed().is(Role.AFTER_NAME, behind)
                && !VenueWords.listed().is(Role.TRACK, behind);
    }

    /** {@code Tea & Pots} is {@code Tea and Pots}; {@code A&A} is what it is. */
    private static String key(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean and = token.isSign('&') && index > 0 && tokens.get(index - 1).end() < token.start();
        return and ? "and" : token.lower();
    }

    private static boolean counts(Token token) {
        return token.kind() != Token.Kind.SIGN || ".,-:/".indexOf(token.text().charAt(0)) < 0;
    }
}
