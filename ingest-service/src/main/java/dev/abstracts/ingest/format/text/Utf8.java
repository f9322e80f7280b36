package dev.abstracts.ingest.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Strict and lenient decoding of UTF-8. */
final class Utf8 {

    private Utf8() {}

    /**
     * Where the first bytes are that are not UTF-8, or -1.
     *
     * @param decoded the same bytes decoded leniently, which is fast; only what was replaced there needs a second look
     */
    static int firstUndecodable(byte[] bytes, int length, String decoded) {
        if (decoded.indexOf('\uFFFD') < 0) {
            return -1;
        }
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer scratch = CharBuffer.allocate(1024);
        while (true) {
            CoderResult result = decoder.decode(input, scratch, true);
            if (result.isError()) {
                return input.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            scratch.clear();
        }
    }

    /** The text of the first bytes, undecodable ones replaced, cut at a character so that it takes at most {@code max} bytes. */
    static String head(byte[] bytes, int length, int max) {
        String text = new String(bytes, 0, Math.min(length, max), UTF_8);
        if (length > max && text.endsWith("\uFFFD")) {
            text = text.substring(0, text.length() - 1);
        }
        int end = 0;
        int size = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            size += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (size > max) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }
}
