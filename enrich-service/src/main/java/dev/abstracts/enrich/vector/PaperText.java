package dev.abstracts.enrich.vector;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Display;
import dev.abstracts.contract.Paper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a paper its vector is made of: title and abstract as people read them, a line each.
 *
 * @param value empty for a paper that has neither
 */
record PaperText(String value) {

    static PaperText of(Paper paper) {
        Display read = paper.display().orReceived(paper.title(), paper.abstractText());
        return new PaperText(Stream.of(read.title(), read.abstractText())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /** SHA-256, in lower-case hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
