package dev.abstracts.enrich.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters that are written by name or number: {@code &eacute;}, {@code &#233;}, {@code &#xE9;}. */
public final class NamedCharacters {

    private static final int LONGEST_NAME = 32;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> BY_NAME = load();

    private NamedCharacters() {}

    /** What a name of HTML stands for, such as {@code é} for {@code eacute}; absent for what is none. */
    public static @Nullable String named(String name) {
        return BY_NAME.get(name);
    }

    /** The text with its references replaced, each once; what is no reference stays. */
    public static String decode(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', Math.max(at, ampersand + 1))) {
            int semicolon = semicolon(text, ampersand + 1);
            String character = semicolon < 0 ? null : reference(text.substring(ampersand + 1, semicolon));
            if (character != null) {
                decoded.append(text, at, ampersand).append(character);
                at = semicolon + 1;
            }
        }
        return decoded.append(text, at, text.length()).toString();
    }

    private static int semicolon(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST_NAME);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable String reference(String name) {
        if (!name.startsWith("#")) {
            return named(name);
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            return character(
                    hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Numbers from 128 to 159 are meant as Windows has them, says HTML. */
    private static @Nullable String character(int code) {
        if (code >= 0x80 && code <= 0x9F) {
            return new String(new byte[] {(byte) code}, WINDOWS_1252);
        }
        boolean is = code == '\t' || code == '\n' || code == '\r' || code >= ' ' && Character.isValidCodePoint(code);
        return is && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                ? Character.toString(code)
                : null;
    }

    private static Map<String, String> load() {
        Map<String, String> characters = new HashMap<>(4096);
        try (InputStream in =
                requireNonNull(NamedCharacters.class.getResourceAsStream("characters.txt"), "characters.txt")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> characters.put(words[0], characters(words)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading characters.txt", e);
        }
        return Map.copyOf(characters);
    }

    private static String characters(String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            text.appendCodePoint(Integer.parseInt(words[i], 16));
        }
        return text.toString();
    }
}
