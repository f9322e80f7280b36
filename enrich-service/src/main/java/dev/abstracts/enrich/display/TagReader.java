package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.markup.ElementKind;
import dev.abstracts.enrich.markup.LooseTag;
import dev.abstracts.enrich.xml.NamedCharacters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags and named characters of HTML that stand in a text. */
final class TagReader {

    private static final int LONGEST_NAME = 32;

    /** What stands above or below the line is short. */
    private static final int LONGEST_SCRIPT = 200;

    private final Reading reading;
    private final String text;
    private final Draft out;
    private final boolean paragraphs;
    private @Nullable Map<String, Integer> lastClosing;

    TagReader(Reading reading, boolean paragraphs) {
        this.reading = reading;
        this.text = reading.text;
        this.out = reading.out;
        this.paragraphs = paragraphs;
    }

    /** Reads what begins with the {@code <} that is next: a tag, or the sign. */
    void tag() {
        int start = reading.at;
        LooseTag tag = reading.received.at(start + 1) > ' ' ? LooseTag.at(text, start) : null;
        if (tag == null || tag.end() > reading.limit() || !counts(tag, start)) {
            out.copy(text, start, start + 1);
            reading.at++;
            return;
        }
        reading.at = tag.end();
        String name = tag.localName();
        boolean above = name.equals("sup");
        if ((above || name.equals("sub")) && !tag.closing() && script(above, start, tag.end())) {
            return;
        }
        if (tag.kind() == ElementKind.BLOCK || tag.kind() == ElementKind.LINE || tag.kind() == ElementKind.HEADING) {
            if (paragraphs) {
                out.paragraph(start, tag.end());
            } else {
                out.blank(start, tag.end());
            }
        } else if (tag.kind() == ElementKind.BREAK || tag.kind() == ElementKind.CELL) {
            out.blank(start, tag.end());
        }
    }

    private boolean script(boolean above, int start, int content) {
        int end = Math.min(reading.limit(), content + LONGEST_SCRIPT);
        String closing = above ? "</sup>" : "</sub>";
        for (int i = content; i + closing.length() <= end; i++) {
            if (text.regionMatches(true, i, closing, 0, closing.length())) {
                out.free(start);
                out.free(start);
                Kind kind = above ? Kind.SUPERSCRIPT : Kind.SUBSCRIPT;
                reading.open(kind, start, content, i, i + closing.length(), false, "");
                return true;
            }
        }
        return false;
    }

    /** As in {@code Markup}: {@code <i>} without {@code </i>} is an expectation rather than italics. */
    private boolean counts(LooseTag tag, int at) {
        if (tag.closing()
                || tag.selfClosing()
                || tag.kind().mayStayOpen()
                || !tag.attributes().isEmpty()) {
            return true;
        }
        if (lastClosing == null) {
            lastClosing = findClosing();
        }
        return lastClosing.getOrDefault(tag.localName(), -1) > at;
    }

    private Map<String, Integer> findClosing() {
        Map<String, Integer> found = new HashMap<>();
        for (int at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 2)) {
            LooseTag tag = LooseTag.at(text, at);
            if (tag != null) {
                found.put(tag.localName(), at);
            }
        }
        return found;
    }

    /** Reads what begins with the {@code &} that is next: a named character, or the sign. */
    void character() {
        int start = reading.at;
        int name = start;
        // Some are written twice over: &amp;lt; is a sign of less.
        while (text.startsWith("&amp;", name) && semicolon(name + 5) > 0) {
            name += 4;
        }
        int end = semicolon(name + 1);
        String written = end < 0 ? "" : "&" + text.substring(name + 1, end);
        String character = NamedCharacters.decode(written);
        if (end < 0 || character.equals(written)) {
            boolean ampersand = name > start;
            out.put('&', start, ampersand ? name + 1 : start + 1);
            reading.at = ampersand ? name + 1 : start + 1;
            return;
        }
        reading.at = end;
        for (int i = 0; i < character.length(); i++) {
            char c = character.charAt(i);
            String instead = c < 128 ? null : Compatibility.of(c);
            if (c <= ' ' || " ".equals(instead)) {
                out.blank(start, end);
            } else {
                out.put(instead == null ? String.valueOf(c) : instead, start, end);
            }
        }
    }

    /** Behind the semicolon that ends a name that begins here; -1 where none does. */
    private int semicolon(int from) {
        int end = Math.min(reading.limit(), from + LONGEST_NAME);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from ? i + 1 : -1;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }
}
