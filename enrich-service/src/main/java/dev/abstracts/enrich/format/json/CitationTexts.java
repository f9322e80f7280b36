package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.Subtitles;
import dev.abstracts.enrich.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Title and abstract of a citation, their markup (HTML, JATS) as plain text. */
public final class CitationTexts {

    private CitationTexts() {}

    /** The first title of several, which are its translations, with its subtitle. */
    public static @Nullable String title(JsonFields citation) {
        return Subtitles.join(plainTitle(citation.firstText("title")), plainTitle(citation.firstText("subtitle")));
    }

    /** Empty where there is none. */
    public static String abstractText(JsonNode value) {
        String text = JsonFields.text(value);
        return text == null ? "" : plain(text);
    }

    private static @Nullable String plainTitle(@Nullable String text) {
        return text == null ? null : WhiteSpace.orAbsent(WhiteSpace.oneLine(plain(text)));
    }

    /** Publishers escape what is escaped already: {@code p &amp;lt; 0.05}. */
    private static String plain(String text) {
        String plain = Markup.plainText(text);
        boolean escaped = plain.contains("&lt;") || plain.contains("&gt;") || plain.contains("&amp;");
        return escaped ? Markup.plainText(plain) : plain;
    }
}
