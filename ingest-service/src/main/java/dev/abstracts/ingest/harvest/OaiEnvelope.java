package dev.abstracts.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an OAI-PMH answer says around its records. It is looked for in the answer's first and last 64 KiB only, and not with an
 * XML parser: repositories answer with records that are not well-formed, which the cutter rejects one by one, and the list
 * behind them must not be lost.
 *
 * @param responseDate the repository's time, as it writes it
 * @param errorCode such as {@code noRecordsMatch}; absent where there are records
 * @param errorText what it says of the error, for people
 * @param resumptionToken of the list's next part; absent at its end
 * @param granularity of an answer to {@code Identify}
 */
record OaiEnvelope(
        @Nullable String responseDate,
        @Nullable String errorCode,
        String errorText,
        @Nullable String resumptionToken,
        @Nullable String granularity) {

    private static final int LOOKED_AT = 64 << 10;

    private static final Pattern RESPONSE_DATE = element("responseDate");
    private static final Pattern ERROR = element("error");
    private static final Pattern CODE = Pattern.compile("\\bcode\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern TOKEN = element("resumptionToken");
    private static final Pattern GRANULARITY = element("granularity");
    private static final Pattern RECORD = Pattern.compile("<(?:[\\w.-]+:)?record[\\s>]");

    private static Pattern element(String name) {
        return Pattern.compile("<(?:[\\w.-]+:)?" + name + "((?:\\s[^>]*)?)(?<!/)>([^<]*)</");
    }

    static OaiEnvelope read(InputStream answer) throws IOException {
        byte[] head = answer.readNBytes(LOOKED_AT);
        byte[] tail = head;
        byte[] chunk = answer.readNBytes(LOOKED_AT);
        while (chunk.length > 0) {
            byte[] both = Arrays.copyOf(tail, tail.length + chunk.length);
            System.arraycopy(chunk, 0, both, tail.length, chunk.length);
            tail = Arrays.copyOfRange(both, Math.max(0, both.length - LOOKED_AT), both.length);
            chunk = answer.readNBytes(LOOKED_AT);
        }
        return of(new String(head, UTF_8), new String(tail, UTF_8));
    }

    private static OaiEnvelope of(String head, String tail) {
        Matcher error = ERROR.matcher(head);
        boolean failed = !RECORD.matcher(head).find() && error.find();
        String attributes = failed ? error.group(1) : "";
        Matcher code = CODE.matcher(attributes);
        return new OaiEnvelope(
                first(RESPONSE_DATE, head),
                failed ? code.find() ? code.group(1) : "unknown" : null,
                failed ? text(error.group(2)) : "",
                last(TOKEN, tail),
                first(GRANULARITY, head));
    }

    private static @Nullable String first(Pattern element, String text) {
        Matcher found = element.matcher(text);
        return found.find() ? orAbsent(found.group(2)) : null;
    }

    private static @Nullable String last(Pattern element, String text) {
        Matcher found = element.matcher(text);
        String value = null;
        while (found.find()) {
            value = found.group(2);
        }
        return value == null ? null : orAbsent(value);
    }

    private static @Nullable String orAbsent(String value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }

    private static String text(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
