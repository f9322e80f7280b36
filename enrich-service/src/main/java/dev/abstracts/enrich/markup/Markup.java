package dev.abstracts.enrich.markup;

import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.NamedCharacters;
import dev.abstracts.enrich.xml.Node;
import dev.abstracts.enrich.xml.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain text of marked-up text. Paragraphs, sections and list items become paragraphs, parted by blank lines; {@code <br/>} is
 * a line break; the title of a section becomes the beginning of its first paragraph, {@code Background: We grow moss}; a
 * title that only says "Abstract" is left out, as are scripts, footnotes and their markers. Of a formula its TeX is taken where
 * it has some ({@code <tex-math>}, {@code alttext}, an annotation), else the text of its MathML. White space is folded.
 */
public final class Markup {

    private final String text;
    private final PlainTextWriter writer = new PlainTextWriter();
    private final Map<String, Integer> lastClosing = new HashMap<>();
    private boolean any;

    private Markup(String text) {
        this.text = text;
    }

    /**
     * Of HTML or JATS, whole or a piece, well-formed or not, in linear time; never throws. A text without a single tag stays
     * as it is, but for named characters ({@code &amp;}, {@code &eacute;}); where these make it marked-up text, as in
     * {@code &lt;p&gt;Moss&lt;/p&gt;}, that is read.
     */
    public static String plainText(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return WhiteSpace.trim(text);
        }
        Markup markup = new Markup(text);
        markup.read();
        if (markup.any) {
            return markup.writer.text();
        }
        String decoded = NamedCharacters.decode(text);
        if (decoded.contains("</")) {
            Markup escaped = new Markup(decoded);
            escaped.read();
            if (escaped.any) {
                return escaped.writer.text();
            }
        }
        return WhiteSpace.trim(decoded);
    }

    /** Of an element's content. */
    public static String plainText(Element element) {
        PlainTextWriter writer = new PlainTextWriter();
        write(element, writer);
        return writer.text();
    }

    /** Of an element's content, under a heading. */
    public static String plainText(@Nullable String heading, Element element) {
        PlainTextWriter writer = new PlainTextWriter();
        if (heading != null) {
            writer.open(ElementKind.HEADING, "title", Map.of());
            writer.text(heading);
            writer.close(ElementKind.HEADING, "title");
        }
        write(element, writer);
        return writer.text();
    }

    private static void write(Element element, PlainTextWriter writer) {
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        Deque<Element> parents = new ArrayDeque<>();
        open.push(element.content().iterator());
        while (!open.isEmpty()) {
            if (open.element().hasNext()) {
                switch (open.element().next()) {
                    case Text(String value) -> writer.text(value);
                    case Element child -> {
                        writer.open(kind(child), ElementKind.local(child.name()), child.attributes());
                        parents.push(child);
                        open.push(child.content().iterator());
                    }
                }
            } else {
                open.pop();
                if (!parents.isEmpty()) {
                    Element closed = parents.pop();
                    writer.close(kind(closed), ElementKind.local(closed.name()));
                }
            }
        }
    }

    private static ElementKind kind(Element element) {
        ElementKind kind = ElementKind.of(element.name());
        return kind == null ? ElementKind.INLINE : kind;
    }

    private void read() {
        findClosingTags();
        int at = 0;
        int noComment = Integer.MAX_VALUE;
        int less = text.indexOf('<');
        while (less >= 0) {
            int end = -1;
            if (less < noComment && (text.startsWith("<!", less) || text.startsWith("<?", less))) {
                end = unread(less);
                noComment = end < 0 ? less : noComment;
            }
            if (end >= 0) {
                writer.text(NamedCharacters.decode(text.substring(at, less)));
                if (text.startsWith("<![CDATA[", less)) {
                    writer.text(text.substring(less + 9, end - 3));
                }
                at = end;
                any = true;
            } else {
                LooseTag tag = LooseTag.at(text, less);
                if (tag != null && counts(tag, less)) {
                    writer.text(NamedCharacters.decode(text.substring(at, less)));
                    write(tag);
                    at = tag.end();
                    any = true;
                }
            }
            less = text.indexOf('<', Math.max(less + 1, at));
        }
        writer.text(NamedCharacters.decode(text.substring(at)));
    }

    private void findClosingTags() {
        for (int at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 2)) {
            LooseTag tag = LooseTag.at(text, at);
            if (tag != null) {
                lastClosing.put(tag.localName(), at);
            }
        }
    }

    /** {@code <i>} without {@code </i>} is an expectation rather than italics. */
    private boolean counts(LooseTag tag, int at) {
        if (tag.closing()
                || tag.selfClosing()
                || tag.kind().mayStayOpen()
                || !tag.attributes().isEmpty()) {
            return true;
        }
        Integer closing = lastClosing.get(tag.localName());
        return closing != null && closing > at;
    }

    private void write(LooseTag tag) {
        Integer closing = lastClosing.get(tag.localName());
        boolean closed = closing != null && closing >= tag.end();
        if (!tag.closing() && (closed || tag.kind().mayStayOpen() || tag.selfClosing())) {
            writer.open(tag.kind(), tag.localName(), tag.attributes());
        }
        if (tag.closing() || tag.selfClosing()) {
            writer.close(tag.kind(), tag.localName());
        }
    }

    /** The end of the comment, declaration, instruction or CDATA section that begins here; -1 when it has none. */
    private int unread(int start) {
        String last = text.startsWith("<!--", start)
                ? "-->"
                : text.startsWith("<![CDATA[", start) ? "]]>" : text.startsWith("<?", start) ? "?>" : ">";
        boolean declaration = !last.equals(">") || text.regionMatches(true, start, "<!doctype", 0, 9);
        int end = declaration ? text.indexOf(last, start + 2) : -1;
        return end < 0 ? -1 : end + last.length();
    }
}
