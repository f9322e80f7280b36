package dev.abstracts.enrich.venue;

import dev.abstracts.enrich.venue.VenueWords.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short name of an event: letters, digits and hyphens written without a gap, at least two of them capitals, with or without
 * a year: {@code IC2E 2025}, {@code CLPsych2026}, {@code CAMS25}, {@code CPP '26}, {@code GR24-Amaldi16}.
 *
 * @param first index of its first token
 * @param end index behind the last token of the name without the year
 * @param year glued to it or right behind it
 * @param yearEnd index behind the year's token; {@code end} without a year
 */
record Acronym(int first, int end, @Nullable Integer year, int yearEnd) {

    private static final String GLUE = "-&/+*";
    private static final int LONGEST = 24;

    /** Absent when no acronym begins at that token. */
    static @Nullable Acronym at(Clause clause, VenueWords words, int first) {
        return at(clause, words, first, 2);
    }

    /** @param capitals how many of them there must be at least */
    static @Nullable Acronym at(Clause clause, VenueWords words, int first, int capitals) {
        List<Token> tokens = clause.tokens();
        Token token = tokens.get(first);
        if (token.kind() == Token.Kind.SIGN || (first > clause.first() && isGlued(tokens, first))) {
            return null;
        }
        int run = run(clause, first);
        int end = run;
        Integer year = null;
        if (end - first > 1 && tokens.get(end - 1).kind() == Token.Kind.NUMBER) {
            boolean parted = tokens.get(end - 2).isSign('-')
                    && tokens.get(end - 1).text().length() <= 2;
            year = parted ? null : gluedYear(tokens.get(end - 1));
            if (parted || year != null) {
                end--;
                while (end > first + 1 && tokens.get(end - 1).kind() == Token.Kind.SIGN) {
                    end--;
                }
            }
        }
        if (!isCapitals(clause, words, first, end, capitals)) {
            return null;
        }
        if (year != null) {
            return new Acronym(first, end, year, run);
        }
        Years.Found behind = Years.behind(tokens, run, Math.min(clause.end(), run + 2));
        return behind == null
                ? new Acronym(first, end, null, run)
                : new Acronym(first, end, behind.year(), behind.index() + 1);
    }

    private static boolean isGlued(List<Token> tokens, int index) {
        Token before = tokens.get(index - 1);
        return before.end() == tokens.get(index).start()
                && (before.kind() != Token.Kind.SIGN
                        || GLUE.indexOf(before.text().charAt(0)) >= 0);
    }

    private static int run(Clause clause, int first) {
        List<Token> tokens = clause.tokens();
        int end = first + 1;
        while (end < clause.end()
                && tokens.get(end).start() == tokens.get(end - 1).end()) {
            Token token = tokens.get(end);
            if (token.kind() != Token.Kind.SIGN) {
                end++;
                continue;
            }
            // VTC2026-Spring
            boolean dated = end - first > 1 && Years.fourDigits(tokens.get(end - 1)) != null;
            boolean joins = !dated
                    && GLUE.indexOf(token.text().charAt(0)) >= 0
                    && end + 1 < clause.end()
                    && tokens.get(end + 1).start() == token.end()
                    && tokens.get(end + 1).kind() != Token.Kind.SIGN;
            if (!joins) {
                break;
            }
            end += 2;
        }
        return end;
    }

    private static @Nullable Integer gluedYear(Token token) {
        if (token.text().length() == 2) {
            int year = Integer.parseInt(token.text());
            return year >= 15 && year <= 35 ? Integer.valueOf(2000 + year) : null;
        }
        return Years.fourDigits(token);
    }

    private static boolean isCapitals(Clause clause, VenueWords words, int first, int end, int least) {
        int capitals = 0;
        int letters = 0;
        boolean roman = true;
        boolean telling = false;
        for (int i = first; i < end; i++) {
            Token token = clause.token(i);
            telling |= token.isWord() && !isNone(words, token);
            if (end - first == 1 && !telling) {
                return false;
            }
            for (int c = 0; c < token.text().length(); c++) {
                char letter = token.text().charAt(c);
                capitals += Character.isUpperCase(letter) ? 1 : 0;
                letters += Character.isLetter(letter) ? 1 : 0;
                roman &= "IVXLC".indexOf(letter) >= 0;
            }
        }
        int length = clause.token(end - 1).end() - clause.token(first).start();
        return telling && capitals >= least && letters >= 2 && !roman && length <= LONGEST;
    }

    /** Words of other things, publishers and sponsors, alone or together: {@code IEEE/ACM}. */
    private static boolean isNone(VenueWords words, Token token) {
        return words.is(Role.NEVER, token) || words.is(Role.PUBLISHER, token) || words.is(Role.SPONSOR, token);
    }

    /** As written. */
    String name(String text, Clause clause) {
        return text.substring(clause.token(first).start(), clause.token(end - 1).end());
    }
}
