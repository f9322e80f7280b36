package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * The names in a start tag.
 *
 * @param name as written, with its prefix
 * @param nameEnd length of {@code <} and the name, in bytes
 * @param attributePrefixes of attributes that have one
 */
record Tag(String name, int nameEnd, List<NamespaceDeclaration> declarations, List<String> attributePrefixes) {

    /**
     * @param prefix empty for the default namespace
     * @param uri as written, its quotes around it
     */
    record NamespaceDeclaration(String prefix, String uri) {}

    /** The name in a start or end tag that begins there. */
    static String name(byte[] bytes, int start, int end) {
        int from = bytes[start + 1] == '/' ? start + 2 : start + 1;
        return new String(bytes, from, nameEnd(bytes, from, end) - from, UTF_8);
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** Of a start tag. What is not well-formed in it is left for StAX to find. */
    static Tag read(byte[] bytes, int start, int end) {
        int nameEnd = nameEnd(bytes, start + 1, end);
        String name = new String(bytes, start + 1, nameEnd - start - 1, UTF_8);
        List<NamespaceDeclaration> declarations = new ArrayList<>(0);
        List<String> prefixes = new ArrayList<>(0);
        int at = nameEnd;
        while (true) {
            at = skipBlank(bytes, at, end);
            int attributeEnd = nameEnd(bytes, at, end);
            int value = skipBlank(bytes, attributeEnd, end);
            if (attributeEnd == at || value >= end || bytes[value] != '=') {
                break;
            }
            value = skipBlank(bytes, value + 1, end);
            int valueEnd = valueEnd(bytes, value, end);
            if (valueEnd < 0) {
                break;
            }
            String attribute = new String(bytes, at, attributeEnd - at, UTF_8);
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                String prefix = attribute.length() == 5 ? "" : attribute.substring(6);
                declarations.add(new NamespaceDeclaration(prefix, new String(bytes, value, valueEnd - value, UTF_8)));
            } else if (attribute.indexOf(':') > 0) {
                prefixes.add(prefix(attribute));
            }
            at = valueEnd;
        }
        return new Tag(name, nameEnd - start, declarations, prefixes);
    }

    private static int nameEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] < 0 || bytes[at] > ' ') && "=/>\"'".indexOf(bytes[at]) < 0) {
            at++;
        }
        return at;
    }

    private static int skipBlank(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static int valueEnd(byte[] bytes, int from, int end) {
        if (from >= end || bytes[from] != '"' && bytes[from] != '\'') {
            return -1;
        }
        for (int at = from + 1; at < end; at++) {
            if (bytes[at] == bytes[from]) {
                return at + 1;
            }
        }
        return -1;
    }
}
