package dev.abstracts.enrich.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** Reads a record's text to a tree. Never throws. */
public sealed interface XmlTree {

    /** It is well-formed. */
    record Tree(Element root) implements XmlTree {}

    /** @param detail what is wrong with it, and on which of its lines */
    record Broken(String detail) implements XmlTree {}

    static XmlTree read(String text) {
        try {
            XMLStreamReader xml = Reading.FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return new Tree(Reading.root(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String message = String.valueOf(e.getMessage());
            int location = message.indexOf("\n at [");
            return new Broken("the record is not well-formed XML: line %d: %s"
                    .formatted(
                            line, (location < 0 ? message : message.substring(0, location)).replaceAll("\\s+", " ")));
        } catch (RuntimeException e) {
            return new Broken(
                    "the record cannot be read as XML: " + e.getClass().getSimpleName());
        }
    }

    /** How it is read. */
    final class Reading {

        private static final WstxInputFactory FACTORY = factory();

        /** An element that is not closed yet, with the namespaces that hold in it. */
        private record Open(
                String name,
                String prefix,
                Map<String, String> attributes,
                Map<String, String> namespaces,
                List<Node> content) {

            Element closed() {
                return new Element(name, namespaces.getOrDefault(prefix, prefix), attributes, content);
            }
        }

        private Reading() {}

        private static Element root(XMLStreamReader xml) throws XMLStreamException {
            List<Open> open = new ArrayList<>();
            Element root = null;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        open.add(open(
                                xml, open.isEmpty() ? Map.of() : open.getLast().namespaces()));
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element closed = open.removeLast().closed();
                        if (open.isEmpty()) {
                            root = closed;
                        } else {
                            open.getLast().content().add(closed);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) {
                            open.getLast().content().add(new Text(xml.getText()));
                        }
                    }
                    default -> {}
                }
            }
            if (root == null) {
                throw new XMLStreamException("there is no element");
            }
            return root;
        }

        private static Open open(XMLStreamReader xml, Map<String, String> around) {
            Map<String, String> attributes = xml.getAttributeCount() == 0 ? Map.of() : new HashMap<>();
            Map<String, String> namespaces = around;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String name = xml.getAttributeLocalName(i);
                String value = xml.getAttributeValue(i);
                int colon = name.indexOf(':');
                if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                    namespaces = namespaces == around ? new HashMap<>(around) : namespaces;
                    namespaces.put(colon < 0 ? "" : name.substring(colon + 1), value);
                } else if (colon < 0) {
                    attributes.put(name, value);
                } else {
                    attributes.putIfAbsent(name.substring(colon + 1), value);
                }
            }
            String name = xml.getLocalName();
            int colon = name.indexOf(':');
            return new Open(
                    name.substring(colon + 1),
                    colon < 0 ? "" : name.substring(0, colon),
                    attributes,
                    namespaces,
                    new ArrayList<>());
        }

        /** Where it stands for a character of XML's own it is that character, not markup. */
        private static @Nullable StreamSource character(String name) {
            String character = NamedCharacters.named(name);
            return character == null
                    ? null
                    : new StreamSource(
                            new StringReader(character.replace("&", "&#38;").replace("<", "&#60;")));
        }

        private static WstxInputFactory factory() {
            WstxInputFactory factory = new WstxInputFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 200);
            factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
            factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 << 10);
            factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver)
                    (publicId, systemId, base, name) -> character(name));
            return factory;
        }
    }
}
