package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueGazetteer.Alias;
import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The journals by the abbreviations that are not listed: {@code IEEE Trans. Inf. Theory}, {@code J. Combin. Optim.}. Word by
 * word, what is written is the beginning of what the name has, small words left out; of two journals that fit, neither is meant.
 */
final class AbbreviatedNames {

    private static final int SHORTEST = 2;

    /** @param words of the full name, in lower case, without small ones */
    private record Name(List<String> words, Alias alias) {}

    /** A name and where it ends. */
    record Found(Alias alias, int end) {}

    private final VenueWords words;
    private final Map<Character, List<Name>> byInitial = new HashMap<>();

    AbbreviatedNames(VenueWords words) {
        this.words = words;
    }

    void add(String name, Alias alias) {
        List<String> parts = new ArrayList<>();
        for (Token token : Token.scan(name)) {
            if (token.kind() != Token.Kind.SIGN && !isSmall(token)) {
                parts.add(token.lower());
            }
        }
        if (parts.size() >= SHORTEST) {
            byInitial
                    .computeIfAbsent(parts.getFirst().charAt(0), initial -> new ArrayList<>())
                    .add(new Name(parts, alias));
        }
    }

    private boolean isSmall(Token token) {
        return words.is(Role.JOINT, token)
                && !Character.isUpperCase(token.text().charAt(0));
    }

    /** The longest name that begins at that token; absent where nothing there is abbreviated. */
    @Nullable
    Found at(List<Token> tokens, int first, int limit) {
        Token token = tokens.get(first);
        if (!token.isCapitalised() || !isAbbreviated(tokens, first, limit)) {
            return null;
        }
        Found longest = null;
        boolean unsure = false;
        for (Name name : byInitial.getOrDefault(token.lower().charAt(0), List.of())) {
            int end = end(name, tokens, first, limit);
            if (end < 0 || (longest != null && end < longest.end())) {
                continue;
            }
            Found before = longest;
            unsure = before != null
                    && end == before.end()
                    && (unsure || !before.alias().entry().equals(name.alias().entry()));
            longest = new Found(name.alias(), end);
        }
        return unsure ? null : longest;
    }

    /** Whether a full stop stands behind one of the first words: most texts are told from names by it. */
    private static boolean isAbbreviated(List<Token> tokens, int first, int limit) {
        for (int i = first; i < Math.min(limit - 1, first + 4); i++) {
            if (tokens.get(i).isWord() && tokens.get(i + 1).isSign('.')) {
                return i + 2 < limit;
            }
        }
        return false;
    }

    private int end(Name name, List<Token> tokens, int first, int limit) {
        int at = first;
        boolean abbreviated = false;
        boolean telling = false;
        for (String word : name.words()) {
            while (at < limit && at > first && (isSmall(tokens.get(at)) || isPassed(tokens.get(at)))) {
                at++;
            }
            if (at >= limit || tokens.get(at).kind() == Token.Kind.SIGN) {
                return -1;
            }
            Token token = tokens.get(at);
            boolean dotted = at + 1 < limit && tokens.get(at + 1).isSign('.');
            boolean whole = word.equals(token.lower());
            if (!whole
                    && !(dotted
                            && token.isCapitalised()
                            && word.startsWith(token.lower())
                            && !token.lower().equals("ph"))) {
                return -1;
            }
            abbreviated |= !whole;
            telling |= token.text().length() > 2;
            at++;
        }
        // D. C. is a place.
        return abbreviated && telling ? at : -1;
    }

    private static boolean isPassed(Token token) {
        return token.kind() == Token.Kind.SIGN && ".,-&:".indexOf(token.text().charAt(0)) >= 0;
    }
}
