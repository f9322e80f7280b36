package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.text.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What must and must not stand around a name for it to mean its entry. In the data file, separated by spaces: {@code @cs} the
 * paper is in a category of this archive ({@code @cs.CV}: in this category; {@code @hep}: in any of high energy physics),
 * {@code !@cs} it is in none; {@code +word} the text has this word, {@code !word} it has not. Of the {@code @} and {@code +}
 * one must hold, of the {@code !} none may be broken.
 */
record TagContext(List<String> groups, List<String> notGroups, List<String> words, List<String> notWords) {

    static final TagContext NONE = new TagContext(List.of(), List.of(), List.of(), List.of());

    /** What a text says about a context. */
    enum Verdict {
        MEANT,
        /** The paper has no categories, which would decide. */
        UNKNOWN,
        NOT_MEANT
    }

    static TagContext parse(CsvTable.Row row, String written) {
        if (written.isBlank()) {
            return NONE;
        }
        List<String> groups = new ArrayList<>();
        List<String> notGroups = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> notWords = new ArrayList<>();
        for (String part : written.strip().split(" +")) {
            if (part.startsWith("!@")) {
                notGroups.add(part.substring(2));
            } else if (part.startsWith("@")) {
                groups.add(part.substring(1));
            } else if (part.startsWith("!")) {
                notWords.add(part.substring(1));
            } else if (part.startsWith("+")) {
                words.add(part.substring(1));
            } else {
                throw row.mistake("the context %s starts with none of @, !@, + and !".formatted(part));
            }
        }
        return new TagContext(List.copyOf(groups), List.copyOf(notGroups), List.copyOf(words), List.copyOf(notWords));
    }

    boolean isNeeded() {
        return !groups.isEmpty() || !words.isEmpty();
    }

    Verdict verdict(List<String> categories, Predicate<String> isInText) {
        if (any(notWords, isInText) || anyOf(notGroups, categories)) {
            return Verdict.NOT_MEANT;
        }
        if (!isNeeded() || anyOf(groups, categories) || any(words, isInText)) {
            return Verdict.MEANT;
        }
        return categories.isEmpty() && !groups.isEmpty() ? Verdict.UNKNOWN : Verdict.NOT_MEANT;
    }

    private static boolean any(List<String> words, Predicate<String> isInText) {
        for (String word : words) {
            if (isInText.test(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(List<String> groups, List<String> categories) {
        for (String category : categories) {
            for (String group : groups) {
                if (category.startsWith(group)
                        && (category.length() == group.length()
                                || ".-".indexOf(category.charAt(group.length())) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
