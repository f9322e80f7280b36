package dev.abstracts.enrich.identifiers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv id with its name before it, wherever it stands in a field: {@code arXiv:2101.00001 [cs.LG]}, {@code
 * https://arxiv.org/pdf/2101.00001v2.pdf}, and arXiv's own DOIs, {@code 10.48550/arXiv.2101.00001}.
 */
public final class ArxivMention {

    private static final Pattern MENTION =
            Pattern.compile("(?i:arxiv(?:\\.org/(?:abs|pdf)/|\\.|\\s{0,3}:\\s{0,3}(?:abs/)?))"
                    + "((?:\\d{4}\\.\\d{4,5}|[a-z-]{2,16}(?:\\.[A-Za-z-]{2,10})?/\\d{7})(?:v\\d{1,4})?)(?!\\d)");

    private ArxivMention() {}

    /** The first one; absent when there is none. */
    public static @Nullable ArxivId first(String text) {
        Matcher matcher = MENTION.matcher(text);
        return matcher.find() ? ArxivId.parse(matcher.group(1)) : null;
    }
}
