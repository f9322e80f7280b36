package dev.abstracts.ingest.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv id as it stands in a text. Source: "Understanding the arXiv identifier", info.arxiv.org/help/arxiv_identifier.html.
 * Since January 2015 {@code YYMM.NNNNN}, from April 2007 {@code YYMM.NNNN}, before that {@code archive/YYMMNNN}; each
 * perhaps with a version. Because the digits are counted, an id ends where it ends, also when text is glued to it. Of a
 * version glued to text that may begin with a digit, such as {@code v23D scenes}, the second digit belongs to the version
 * only where a word, a quotation or the end follows: versions of ten and more are rarer than abstracts about 3D scenes.
 *
 * @param id without version: {@code 2204.03643}, {@code cs/0112017}, {@code math.GT/0309136}
 * @param end behind the last character of the id and its version
 */
public record ArxivId(String id, int end) {

    /** The longest piece of text to look at for an id behind its {@code arXiv:}. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("""
            (?<id>
              (?: 1[5-9] | [2-6]\\d ) (?: 0[1-9] | 1[0-2] ) \\. \\d{5}
            | (?: 0[7-9] | 1[0-4] ) (?: 0[1-9] | 1[0-2] ) \\. \\d{4}
            | [a-z]{1,10} (?: - [a-z]{2,5} )? (?: \\.[A-Za-z]{2,4}(?:-[a-z]{2,6})? )? / \\d{2} (?: 0[1-9] | 1[0-2] ) \\d{3}
            )
            (?: v [1-9] (?: 0 | \\d (?= \\s* $ | A\\s | (?! GPP | DGS ) [A-Z]\\p{L} | [\\\\$("`'\\[{] ) )? )?
            """, Pattern.COMMENTS);

    /** The id at an offset of a text, or null when there is none. */
    public static @Nullable ArxivId at(CharSequence text, int offset) {
        Matcher matcher = SHAPE.matcher(text).region(offset, text.length());
        return matcher.lookingAt() ? new ArxivId(matcher.group("id"), matcher.end()) : null;
    }

    /** The id in a field that holds nothing else: {@code 2204.03643v2}, {@code arXiv:2204.03643}; null when it is another kind of id. */
    public static @Nullable String inField(String field) {
        String value = field.strip();
        int start =
                Math.max(value.lastIndexOf(':'), value.lastIndexOf("abs/") < 0 ? -1 : value.lastIndexOf("abs/") + 3);
        ArxivId found = at(value, start + 1);
        return found != null && found.end() == value.length() ? found.id() : null;
    }
}
