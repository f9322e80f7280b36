package dev.abstracts.ingest.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.abstracts.ingest.format.xml.RecordElements.Found;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice from its first to its last byte with StAX: whether it is well-formed, and what it has of the elements that its
 * format looks at. Nothing is loaded; depth, attributes and their sizes are limited. Prefixes need not be declared: what they
 * stand for is not needed, and feeds forget it.
 *
 * @param problem what is wrong; absent when it is well-formed
 * @param problemLine of the slice, from 1
 */
record SliceReader(List<Found> found, @Nullable String problem, long problemLine) {

    private static final int LONGEST_TEXT = 2048;

    /** Further elements that the format looks at are not. */
    private static final int MOST_FOUND = 10_000;

    private static final WstxInputFactory FACTORY = factory();

    static SliceReader read(byte[] slice, int length, Set<String> looksAt) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(slice, 0, length), "UTF-8");
            try {
                return new SliceReader(found(xml, looksAt), null, 0);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return new SliceReader(List.of(), withoutLocation(e.getMessage()), line);
        }
    }

    private static List<Found> found(XMLStreamReader xml, Set<String> looksAt) throws XMLStreamException {
        List<Found> found = new ArrayList<>();
        List<String> open = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Map<String, String> attributes = Map.of();
        int wanted = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = Tag.local(xml.getLocalName());
                if (wanted == 0
                        && found.size() < MOST_FOUND
                        && looksAt.contains((open.isEmpty() ? "" : open.getLast()) + "/" + name)) {
                    wanted = open.size() + 1;
                    text.setLength(0);
                    attributes = attributes(xml);
                }
                open.add(name);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (wanted == open.size()) {
                    String parent = wanted == 1 ? "" : open.get(wanted - 2);
                    found.add(new Found(
                            parent + "/" + open.getLast(),
                            attributes,
                            text.toString().strip()));
                    wanted = 0;
                }
                open.removeLast();
            } else if (wanted > 0
                    && text.length() < LONGEST_TEXT
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText(), 0, Math.min(LONGEST_TEXT, xml.getTextLength()));
            }
        }
        return found;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(Tag.local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String withoutLocation(@Nullable String message) {
        String whole = message == null ? "it cannot be read" : message;
        int location = whole.indexOf("\n at [");
        String problem = (location < 0 ? whole : whole.substring(0, location))
                .replaceAll("\\s+", " ")
                .strip();
        return problem + advice(problem);
    }

    /** How to mend what is most often wrong. */
    private static String advice(String problem) {
        if (problem.contains("entity") || problem.contains("missing name")) {
            return "; write & as &amp; and other characters as themselves";
        }
        if (problem.contains("CTRL-CHAR") || problem.contains("Illegal character")) {
            return "; leave control characters out";
        }
        if (problem.contains("'<'")) {
            return "; write < as &lt;";
        }
        return problem.contains("close tag") ? "; close every element in turn" : "";
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlLexer.MAX_TAG);
        factory.setProperty(
                WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver) (publicId, systemId, base, name) ->
                        CharacterNames.contains(name) ? new StreamSource(new StringReader("?")) : null);
        return factory;
    }
}
