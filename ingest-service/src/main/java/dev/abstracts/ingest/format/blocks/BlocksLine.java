package dev.abstracts.ingest.format.blocks;

import dev.abstracts.ingest.format.text.ArxivId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line of {@code blocks} may be but text. */
final class BlocksLine {

    /** No marker line is longer. */
    static final int MAX_LENGTH = ArxivId.MAX_LENGTH;

    private static final String ARXIV = "arxiv:";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");

    private BlocksLine() {}

    /** The id in a line that holds {@code arXiv:ID} and nothing else. */
    static @Nullable String arxivId(String line) {
        String value = line.strip();
        if (!value.regionMatches(true, 0, ARXIV, 0, ARXIV.length())) {
            return null;
        }
        return ArxivId.inField(value.substring(ARXIV.length()));
    }

    static boolean isCreated(String line) {
        return isDated(line, "Created:");
    }

    /** However its date is written; only to be asked behind an id. */
    static boolean isCreatedLabel(String line) {
        String value = line.strip();
        return value.regionMatches(true, 0, "Created:", 0, 8) && value.chars().anyMatch(Character::isDigit);
    }

    static boolean isUpdated(String line) {
        return isDated(line, "Updated:");
    }

    private static boolean isDated(String line, String label) {
        String value = line.strip();
        return value.regionMatches(true, 0, label, 0, label.length())
                && DATE.matcher(value.substring(label.length()).strip()).matches();
    }
}
