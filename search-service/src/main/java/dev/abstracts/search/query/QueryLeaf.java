package dev.abstracts.search.query;

import static java.util.stream.Collectors.joining;

import dev.abstracts.search.index.PaperPart;
import dev.abstracts.search.query.Query.Claims;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Has;
import dev.abstracts.search.query.Query.Key;
import dev.abstracts.search.query.Query.Near;
import dev.abstracts.search.query.Query.Phrase;
import dev.abstracts.search.query.Query.Prefix;
import dev.abstracts.search.query.Query.Published;
import dev.abstracts.search.query.Query.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a single word or phrase means in the field that it stands in. */
final class QueryLeaf {

    static final int MIN_WILDCARD_LETTERS = 3;
    static final int DEFAULT_DISTANCE = 5;

    private static final Pattern FIELD_LIKE =
            Pattern.compile("([A-Za-z][A-Za-z_-]{0,30}):(?!//)(?=.*[\\p{L}\\p{N}]).*");
    private static final Pattern IDENTIFIER = Pattern.compile("(?i)(?:arxiv|doi|openreview):\\S+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://(?:www\\.|export\\.)?(?:(arxiv)\\.org/(?:abs|pdf)/([^?#]+?)(?:\\.pdf)?|(?:dx\\.)?(doi)\\.org/([^?#]+))"
                    + "(?:[?#].*)?");
    private static final Pattern MISPLACED_WILDCARD =
            Pattern.compile("^\\*+[\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\*+[\\p{L}\\p{N}]");

    private QueryLeaf() {}

    static Query word(QueryField field, Token.Word word) throws QuerySyntaxException {
        String text = word.text();
        if (text.equals("*") && field == QueryField.ANY) {
            return new Everything();
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QuerySyntaxException(
                    word.position(),
                    "\"%s\" has no letter or digit".formatted(text),
                    "a value for %s:".formatted(field.label()));
        }
        return switch (field.kind()) {
            case TEXT -> text(field, word);
            case KEY -> key(field, word);
            case PERIOD -> period(field, word.position(), text);
            case PART -> part(word.position(), text);
            case CLAIM -> new Claims(ClaimCondition.parse(word.position(), text));
            case NEAR -> throw new IllegalStateException("near: is no scope");
        };
    }

    static Query phrase(QueryField field, Token.Phrase phrase) throws QuerySyntaxException {
        String text = phrase.text().strip();
        int position = phrase.position() + 1;
        return switch (field.kind()) {
            case TEXT -> phrase.distance() < 0 ? new Phrase(field, text) : near(field, phrase);
            case KEY -> new Key(field, text);
            case PERIOD -> period(field, position, text);
            case PART -> part(position, text);
            case CLAIM -> new Claims(ClaimCondition.parse(position, text));
            case NEAR -> throw new IllegalStateException("near: is no scope");
        };
    }

    static Query near(QueryField field, Token.Phrase phrase) {
        return new Near(field, phrase.text().strip(), phrase.distance() < 0 ? DEFAULT_DISTANCE : phrase.distance());
    }

    static String describe(Token token) {
        return switch (token) {
            case Token.Open _ -> "\"(\"";
            case Token.Close _ -> "\")\"";
            case Token.And _ -> "AND";
            case Token.AndNot _ -> "ANDNOT";
            case Token.Or _ -> "OR";
            case Token.Not _ -> "NOT";
            case Token.Field field -> "\"" + field.field().label() + ":\"";
            case Token.Word word -> "\"" + word.text() + "\"";
            case Token.Phrase phrase -> "\"" + phrase.text() + "\"";
            case Token.End _ -> "the end";
        };
    }

    private static Query text(QueryField field, Token.Word word) throws QuerySyntaxException {
        String text = withoutTrailing(word.text(), ",;.?!");
        if (IDENTIFIER.matcher(text).matches()) {
            return new Key(QueryField.ID, text);
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return address.group(1) == null
                    ? new Key(QueryField.ID, "doi:" + address.group(4))
                    : new Key(QueryField.ID, "arxiv:" + address.group(2));
        }
        Matcher prefixed = FIELD_LIKE.matcher(text);
        if (prefixed.matches()) {
            throw unknownField(prefixed.group(1), word.position());
        }
        if (MISPLACED_WILDCARD.matcher(text).find()) {
            throw new QuerySyntaxException(
                    word.position() + text.indexOf('*'),
                    "a wildcard stands within a word",
                    "* at the end of a word only");
        }
        if (!text.endsWith("*")) {
            return new Word(field, text);
        }
        String start = withoutTrailing(text, "*");
        if (start.codePoints().filter(Character::isLetterOrDigit).count() < MIN_WILDCARD_LETTERS) {
            throw new QuerySyntaxException(
                    word.position() + start.length(),
                    "too few letters before the wildcard",
                    "at least %d letters before *".formatted(MIN_WILDCARD_LETTERS));
        }
        return new Prefix(field, start);
    }

    private static Query key(QueryField field, Token.Word word) throws QuerySyntaxException {
        String text = word.text();
        if (!text.endsWith("*")) {
            return new Key(field, text);
        }
        String start = text.substring(0, text.indexOf('*'));
        if (start.length() + 1 != text.length() || start.length() < 2) {
            throw new QuerySyntaxException(
                    word.position() + start.length(),
                    "\"%s\" is no value".formatted(text),
                    "a whole value, or at least 2 characters of it and one *");
        }
        return new Prefix(field, start);
    }

    private static Query period(QueryField field, int position, String text) throws QuerySyntaxException {
        try {
            return new Published(Period.parse(text));
        } catch (IllegalArgumentException e) {
            throw new QuerySyntaxException(position, "%s: %s".formatted(field.label(), e.getMessage()), Period.SYNTAX);
        }
    }

    private static Query part(int position, String text) throws QuerySyntaxException {
        for (PaperPart part : PaperPart.values()) {
            if (part.label().equals(text.toLowerCase(Locale.ROOT))) {
                return new Has(part);
            }
        }
        throw new QuerySyntaxException(
                position,
                "a paper has no \"%s\"".formatted(text),
                "one of " + Stream.of(PaperPart.values()).map(PaperPart::label).collect(joining(", ")));
    }

    private static String withoutTrailing(String text, String unwanted) {
        int end = text.length();
        while (end > 0 && unwanted.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static QuerySyntaxException unknownField(String name, int position) {
        Optional<String> nearest = QueryField.nearest(name).map(field -> field.label() + ":");
        String detail = "unknown field \"%s:\"".formatted(name)
                + nearest.map(", did you mean \"%s\"?"::formatted).orElse("");
        String known =
                Stream.of(QueryField.values()).map(field -> field.label() + ":").collect(joining(" "));
        return new QuerySyntaxException(
                position, detail, "one of " + known + ", or a space behind the colon", nearest.orElse(null));
    }
}
