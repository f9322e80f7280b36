package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.Head;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What recognition needs of a document's start.
 *
 * @param root local name of the root element; absent when the document is not XML
 * @param rootTag the root's tag, its namespaces in it
 * @param elements the local names of all elements in the head
 */
public record XmlHead(@Nullable String root, String rootTag, Set<String> elements) {

    public static XmlHead of(Head head) {
        String text = String.join("\n", head.lines());
        int start = text.stripLeading().startsWith("<") ? 0 : text.indexOf("\n<?xml");
        if (start < 0) {
            return new XmlHead(null, "", Set.of());
        }
        // It has been decoded already, so that what its declaration says is wrong by now.
        byte[] bytes =
                text.substring(start).replaceFirst("^\\s*<\\?xml[^>]*>", "").getBytes(UTF_8);
        try {
            return read(new XmlLexer(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static XmlHead read(XmlLexer lexer) throws IOException {
        Set<String> elements = new LinkedHashSet<>();
        String rootTag = "";
        for (XmlLexer.Kind kind = lexer.next(); kind != XmlLexer.Kind.DOCUMENT_END; kind = lexer.next()) {
            if (kind == XmlLexer.Kind.START || kind == XmlLexer.Kind.EMPTY) {
                String name = Tag.local(Tag.name(lexer.bytes(), lexer.start(), lexer.end()));
                if (elements.isEmpty()) {
                    rootTag = new String(lexer.bytes(), lexer.start(), lexer.end() - lexer.start(), UTF_8);
                }
                elements.add(name);
            }
        }
        return new XmlHead(elements.isEmpty() ? null : elements.iterator().next(), rootTag, elements);
    }

    /** Whether there is such an element. */
    public boolean has(String element) {
        return elements.contains(element);
    }

    public boolean isRoot(String name) {
        return name.equals(root);
    }
}
