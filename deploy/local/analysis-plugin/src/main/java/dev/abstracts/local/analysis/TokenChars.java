package dev.abstracts.local.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;

/** The parameter {@code token_chars}: the classes of characters that belong to tokens; none named means all. */
final class TokenChars {

    private static final Map<String, IntPredicate> CLASSES = Map.of(
            "letter", Character::isLetter,
            "digit", Character::isDigit,
            "whitespace", Character::isWhitespace,
            "punctuation", TokenChars::isPunctuation,
            "symbol", TokenChars::isSymbol);

    private TokenChars() {}

    static IntPredicate of(Settings settings) {
        List<String> names = settings.getAsList("token_chars");
        return names.isEmpty()
                ? codePoint -> true
                : names.stream()
                        .map(name -> named(name, settings))
                        .reduce(IntPredicate::or)
                        .orElseThrow();
    }

    private static IntPredicate named(String name, Settings settings) {
        if (name.equals("custom")) {
            String custom = settings.get("custom_token_chars", "");
            return codePoint -> custom.indexOf(codePoint) >= 0;
        }
        IntPredicate named = CLASSES.get(name);
        if (named == null) {
            throw new IllegalArgumentException("unknown token type: '%s', must be one of %s or custom"
                    .formatted(name, CLASSES.keySet().stream().sorted().toList()));
        }
        return named;
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
