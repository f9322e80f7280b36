package dev.abstracts.ingest.format.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code <!ENTITY} of a document type, gathered byte by byte. None is ever expanded or loaded; but who declares entities that
 * would be loaded as text, or that are made of other entities, is told so at once instead of record by record.
 */
final class EntityDeclaration {

    /** Longer declarations are looked at up to here. */
    private static final int LONGEST = 4 << 10;

    private static final Pattern EXTERNAL = Pattern.compile("^TITY\\s+([^\\s%\"']+)\\s+(?:SYSTEM|PUBLIC)\\s");
    private static final Pattern INTERNAL = Pattern.compile("^TITY\\s+([^\\s%\"']+)\\s*[\"']");
    private static final Pattern REFERENCE = Pattern.compile("&(?:amp;|#0*38;|#x0*26;)?([A-Za-z_:][^\\s&;\"']*);");
    private static final Pattern UNPARSED = Pattern.compile("\\sNDATA\\s");

    private final StringBuilder text = new StringBuilder();

    /** A byte behind {@code <!EN}. */
    void add(byte b) {
        if (text.length() < LONGEST) {
            text.append((char) (b & 0xFF));
        }
    }

    /** What is hostile in it; absent when nothing is. Pictures and other files that are no text ({@code NDATA}) are not. */
    @Nullable
    String problem() {
        Matcher external = EXTERNAL.matcher(text);
        if (external.find()) {
            return UNPARSED.matcher(text).find()
                    ? null
                    : "declares the entity \"%s\" as a file to be loaded; nothing is loaded: send the document with its text in it"
                            .formatted(external.group(1));
        }
        Matcher internal = INTERNAL.matcher(text);
        if (!internal.find()) {
            return null;
        }
        Matcher reference = REFERENCE.matcher(text).region(internal.end(), text.length());
        while (reference.find()) {
            if (!CharacterNames.contains(reference.group(1))) {
                return "declares the entity \"%s\", which is made of the entity \"%s\"; entities are not expanded: send the document with its text in their place"
                        .formatted(internal.group(1), reference.group(1));
            }
        }
        return null;
    }
}
