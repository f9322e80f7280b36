package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.ingest.format.MalformedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML document as UTF-8 without a byte-order mark, whatever encoding its declaration names. A byte-order mark wins over the
 * declaration; a declaration of UTF-16 that can be read as ASCII is wrong, and UTF-8 is meant.
 */
final class Utf8Document {

    private static final int DECLARATION = 512;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private Utf8Document() {}

    static InputStream of(InputStream document) throws IOException {
        byte[] head = document.readNBytes(DECLARATION);
        boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(head, start, head.length - start), document);
        Charset charset = marked ? UTF_8 : charset(new String(head, ISO_8859_1));
        return charset.equals(UTF_8) ? whole : new TranscodedStream(whole, charset);
    }

    private static Charset charset(String head) throws MalformedDocument {
        Matcher declared = ENCODING.matcher(head);
        if (!declared.find()) {
            return UTF_8;
        }
        String name = declared.group(1).strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("UTF") || name.startsWith("UCS") || name.startsWith("ISO-10646")) {
            return UTF_8;
        }
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(US_ASCII)) {
                return UTF_8;
            }
            // Whoever says Latin-1 and uses the codes of its control characters means Windows' quotation marks.
            return charset.equals(ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MalformedDocument(
                    "the XML declaration names the encoding \"%s\", which is not known; send the document as UTF-8"
                            .formatted(declared.group(1)),
                    e);
        }
    }
}
