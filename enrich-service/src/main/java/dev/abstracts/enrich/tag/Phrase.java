package dev.abstracts.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of one entry, as it is looked for.
 *
 * @param words numbers of its words
 * @param exact its words as they must be written, but for a plural's {@code s}; absent when case does not matter
 * @param acronym whether its case is what tells it from a word
 * @param loose whether it is another word for a task, method or subject than its label, part of it, or longer than it: what papers
 *     mention under such a word they are about or use in two of three cases only
 */
record Phrase(TagEntry entry, int[] words, @Nullable List<String> exact, boolean acronym, boolean loose) {

    /** Names with at most so many letters, capitals among them, are acronyms: their case tells them from words. */
    private static final int ACRONYM_LETTERS = 5;

    private static final Vocabulary NO_WORDS = new Vocabulary();

    boolean isAcronym() {
        return acronym;
    }

    /** A name with and without its hyphens: {@code semi-supervised} is {@code semisupervised} too. */
    static List<Phrase> of(TagEntry entry, String name, Vocabulary vocabulary) {
        List<Phrase> phrases = new ArrayList<>();
        boolean loose = entry.isTopic() && !isAcronym(name) && !isLabel(entry, numbers(name, vocabulary), vocabulary);
        phrases.add(phrase(entry, name, loose, vocabulary));
        String together = name.replaceAll("(?<=\\p{L})-(?=\\p{L})", "");
        if (!together.equals(name)) {
            phrases.add(phrase(entry, together, loose, vocabulary));
        }
        return phrases;
    }

    private static int[] numbers(String name, Vocabulary vocabulary) {
        return words(name).stream()
                .mapToInt(word -> vocabulary.add(lowerCase(word)))
                .toArray();
    }

    private static Phrase phrase(TagEntry entry, String name, boolean loose, Vocabulary vocabulary) {
        List<String> written = words(name);
        int[] numbers = numbers(name, vocabulary);
        boolean exact = entry.is(TagEntry.Flag.CASE) ? !name.equals(lowerCase(name)) : isAcronym(name);
        return new Phrase(entry, numbers, exact ? written : null, isAcronym(name), loose);
    }

    private static boolean isLabel(TagEntry entry, int[] numbers, Vocabulary vocabulary) {
        int[] label = numbers(entry.label(), vocabulary);
        return contains(label, numbers) || contains(numbers, label);
    }

    private static boolean contains(int[] all, int[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcronym(String name) {
        long capitals = name.chars().filter(Character::isUpperCase).count();
        boolean oneWord = name.indexOf(' ') < 0;
        return capitals > 1 && (letters(name) <= ACRONYM_LETTERS || oneWord && capitals == letters(name));
    }

    private static int letters(String name) {
        return (int) name.chars().filter(Character::isLetter).count();
    }

    /** The words of a name by the rules of {@link Words}. */
    static List<String> words(String name) {
        Words words = Words.of(name, NO_WORDS);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            int end = words.end(i);
            written.add(name.substring(words.start(i), Words.endOfSigns(name, end, name.length())));
        }
        return written;
    }

    static String lowerCase(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            lower.append(Character.toLowerCase(word.charAt(i)));
        }
        return lower.toString();
    }

    /** Whether the words from {@code first} are written as this name asks for. */
    boolean isWritten(String text, Words words, int first) {
        if (exact == null) {
            return true;
        }
        for (int i = 0; i < exact.size(); i++) {
            String word = exact.get(i);
            int start = words.start(first + i);
            int length = words.end(first + i) - start;
            boolean plural = length == word.length() + 1 && text.charAt(start + length - 1) == 's';
            if (length != word.length() && !plural || !text.startsWith(word, start)) {
                return false;
            }
        }
        return true;
    }
}
