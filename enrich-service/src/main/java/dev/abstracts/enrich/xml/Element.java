package dev.abstracts.enrich.xml;

import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element.
 *
 * @param name local name
 * @param namespace its URI; the prefix itself where nothing declares it; empty where it has none
 * @param attributes by local name; of two with the same one that without a prefix
 * @param content texts and elements, in order
 */
public record Element(String name, String namespace, Map<String, String> attributes, List<Node> content)
        implements Node {

    public boolean is(String localName) {
        return name.equals(localName);
    }

    /** The attribute's value without the white space around it; absent when there is none, or nothing in it. */
    public @Nullable String attribute(String localName) {
        return WhiteSpace.orAbsent(attributes.get(localName));
    }

    /** Whether the attribute has this value. */
    public boolean has(String localName, String value) {
        return value.equals(attributes.get(localName));
    }

    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (Node node : content) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The children of this name. */
    public List<Element> all(String localName) {
        List<Element> found = new ArrayList<>();
        for (Node node : content) {
            if (node instanceof Element element && element.is(localName)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first child of this name that has this element's namespace, else the first one of any; absent when there is none. */
    public @Nullable Element first(String localName) {
        Element other = null;
        for (Node node : content) {
            if (node instanceof Element element && element.is(localName)) {
                if (element.namespace.equals(namespace)) {
                    return element;
                }
                other = other == null ? element : other;
            }
        }
        return other;
    }

    /** The first child of the first child and so on; absent when one of them is. */
    public @Nullable Element at(String... localNames) {
        Element at = this;
        for (String localName : localNames) {
            at = at == null ? null : at.first(localName);
        }
        return at;
    }

    /** The text at such a path without the white space around it; absent when there is none. */
    public @Nullable String text(String... localNames) {
        Element at = at(localNames);
        return at == null ? null : WhiteSpace.orAbsent(at.wholeText());
    }

    /** The text on one line. */
    public @Nullable String line(String... localNames) {
        String text = text(localNames);
        return text == null ? null : WhiteSpace.oneLine(text);
    }

    /** All text in it, as it stands. */
    public String wholeText() {
        StringBuilder text = new StringBuilder();
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        open.push(content.iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
            } else {
                switch (open.element().next()) {
                    case Text(String value) -> text.append(value);
                    case Element element -> open.push(element.content.iterator());
                }
            }
        }
        return text.toString();
    }

    /** The elements of this name anywhere in it, in document order. */
    public List<Element> anywhere(String localName) {
        List<Element> found = new ArrayList<>();
        Deque<Iterator<Element>> open = new ArrayDeque<>();
        open.push(elements().iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
            } else {
                Element element = open.element().next();
                if (element.is(localName)) {
                    found.add(element);
                }
                open.push(element.elements().iterator());
            }
        }
        return found;
    }
}
