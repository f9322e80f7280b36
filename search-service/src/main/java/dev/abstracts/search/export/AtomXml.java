package dev.abstracts.search.export;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an Atom document, well-formed whatever the texts are. Names may have a prefix that the root declares. */
public final class AtomXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(16 << 10);
    private final XMLStreamWriter out;

    private AtomXml() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(text);
    }

    /**
     * @param root {@code feed} or {@code entry}
     * @param namespaces by prefix, beside Atom's
     */
    public static AtomXml root(String root, Map<String, String> namespaces) {
        try {
            AtomXml xml = new AtomXml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeCharacters("\n");
            xml.out.writeStartElement(root);
            xml.out.writeDefaultNamespace(ATOM);
            for (Map.Entry<String, String> namespace : new TreeMap<>(namespaces).entrySet()) {
                xml.out.writeNamespace(namespace.getKey(), namespace.getValue());
            }
            return xml;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public AtomXml open(String name) {
        return written(() -> {
            out.writeCharacters("\n");
            out.writeStartElement(name);
        });
    }

    public AtomXml attribute(String name, String value) {
        return written(() -> out.writeAttribute(name, XmlText.legal(value)));
    }

    public AtomXml close() {
        return written(out::writeEndElement);
    }

    /** Nothing where there is no text. */
    public AtomXml element(String name, @Nullable String value) {
        return value == null
                ? this
                : open(name)
                        .written(() -> out.writeCharacters(XmlText.legal(value)))
                        .close();
    }

    /** @param type media type of what is there; absent where it is not known */
    public AtomXml link(String relation, @Nullable String type, String address) {
        open("link").attribute("rel", relation);
        if (type != null) {
            attribute("type", type);
        }
        return attribute("href", address).close();
    }

    public AtomXml text(String text) {
        return written(() -> out.writeCharacters(XmlText.legal(text)));
    }

    /** The whole document; nothing can be written behind it. */
    public String text() {
        written(() -> {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
        });
        return text.append('\n').toString();
    }

    private AtomXml written(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
