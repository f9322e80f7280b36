package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.abstracts.contract.Claim;
import dev.abstracts.search.index.ClaimUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for one and the same claim of a paper.
 *
 * @param unit absent when any will do, also none
 * @param from absent when the value has no lower end
 * @param to absent when the value has no upper end
 */
public record ClaimCondition(
        Claim.Kind kind,
        @Nullable ClaimUnit unit,
        @Nullable Bound from,
        @Nullable Bound to) {

    /** @param included whether the value itself will do */
    public record Bound(double value, boolean included) {}

    private static final String VALUES =
            "a number such as 10, 84.6, 90% or 37x, or with = a range of them such as 10..20";

    private static final String NUMBER = "-?[0-9]{1,18}(?:\\.[0-9]{1,10})?";
    private static final Pattern VALUE = Pattern.compile("(" + NUMBER + ")([%x×]?)");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?([%x×]?)");

    public ClaimCondition {
        requireNonNull(kind, "kind is null");
    }

    /** Any claim of that kind. */
    public static ClaimCondition any(Claim.Kind kind) {
        return new ClaimCondition(kind, null, null, null);
    }

    boolean isAny() {
        return unit == null && from == null && to == null;
    }

    /**
     * Reads {@code speedup}, {@code speedup>=10}, {@code accuracy<90%} or {@code accuracy=90..95%}.
     *
     * @param position of the text in the query
     */
    static ClaimCondition parse(int position, String text) throws QuerySyntaxException {
        int operator = 0;
        while (operator < text.length() && "<>=".indexOf(text.charAt(operator)) < 0) {
            operator++;
        }
        Claim.Kind kind = kind(position, text.substring(0, operator));
        if (operator == text.length()) {
            return any(kind);
        }
        char sign = text.charAt(operator);
        boolean included = sign == '=' || text.startsWith("=", operator + 1);
        int start = operator + (sign != '=' && included ? 2 : 1);
        String value = text.substring(start);
        Matcher one = VALUE.matcher(value);
        if (one.matches()) {
            Bound bound = new Bound(Double.parseDouble(one.group(1)), included);
            return new ClaimCondition(kind, unit(one.group(2)), sign == '<' ? null : bound, sign == '>' ? null : bound);
        }
        Matcher range = RANGE.matcher(value);
        if (sign == '=' && range.matches() && (range.group(1) != null || range.group(2) != null)) {
            Bound from = bound(range.group(1));
            Bound to = bound(range.group(2));
            if (from == null || to == null || from.value() <= to.value()) {
                return new ClaimCondition(kind, unit(range.group(3)), from, to);
            }
            throw new QuerySyntaxException(position + start, "the range \"%s\" is empty".formatted(value), VALUES);
        }
        throw new QuerySyntaxException(position + start, "\"%s\" is not a number".formatted(value), VALUES);
    }

    private static Claim.Kind kind(int position, String label) throws QuerySyntaxException {
        for (Claim.Kind kind : Claim.Kind.values()) {
            if (kind.label().equals(label.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new QuerySyntaxException(
                position,
                "there is no kind of claim \"%s\"".formatted(label),
                "one of "
                        + Stream.of(Claim.Kind.values()).map(Claim.Kind::label).collect(joining(", "))
                        + ", alone or compared with a number, as in claim:speedup>=10");
    }

    private static @Nullable ClaimUnit unit(String sign) {
        return switch (sign) {
            case "%" -> ClaimUnit.PERCENT;
            case "x", "×" -> ClaimUnit.TIMES;
            default -> null;
        };
    }

    private static @Nullable Bound bound(@Nullable String number) {
        return number == null ? null : new Bound(Double.parseDouble(number), true);
    }
}
