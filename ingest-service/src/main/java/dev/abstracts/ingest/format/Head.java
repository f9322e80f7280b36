package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The start of a document, for recognition.
 *
 * @param lines with undecodable bytes replaced, blank ones too; the last one may be cut off
 * @param whole whether this is all of the document
 */
public record Head(List<String> lines, boolean whole) {

    /** How much of a document recognition looks at, in bytes. */
    public static final int MAX_BYTES = 64 << 10;

    public Head {
        lines = List.copyOf(lines);
    }

    public static Head of(byte[] bytes, boolean whole) {
        String text = new String(bytes, UTF_8);
        return new Head(
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList(), whole);
    }

    /** The lines that are not blank, as received. */
    public List<String> content() {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** What a quoted line looks like in a message: its first few words. */
    public static String quote(String line) {
        String start = line.strip();
        return "\"" + (start.length() <= 60 ? start : start.substring(0, 60) + "...") + "\"";
    }
}
