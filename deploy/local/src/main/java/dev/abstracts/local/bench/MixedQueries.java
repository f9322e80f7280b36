package dev.abstracts.local.bench;

import dev.abstracts.local.corpus.CorpusRecord;
import java.util.List;
import java.util.Random;

/**
 * Queries as readers type them, made of what the papers have: words of titles mostly, some phrases, authors, categories, years and
 * beginnings of words. The same seed makes the same queries.
 */
final class MixedQueries {

    private final List<CorpusRecord> records;
    private final Random random;

    MixedQueries(List<CorpusRecord> records, long seed) {
        this.records = List.copyOf(records);
        this.random = new Random(seed);
    }

    /** In the query language. */
    String next() {
        CorpusRecord paper = records.get(random.nextInt(records.size()));
        List<String> words = words(paper.title());
        if (words.isEmpty()) {
            return "cat:" + paper.categories().getFirst();
        }
        String word = pick(words);
        return switch (random.nextInt(20)) {
            case 0, 1 -> word;
            case 2, 3 -> "\"" + phrase(words) + "\"";
            case 4, 5 -> "au:" + author(paper) + " " + word;
            case 6 -> word + " cat:" + paper.categories().getFirst();
            case 7 -> word + " year:2000..2020";
            case 8 -> word.substring(0, Math.min(5, word.length())) + "*";
            case 9 -> "ti:" + word + " OR abs:" + pick(words);
            case 10, 11, 12 -> word + " " + pick(words) + " " + pick(words);
            default -> word + " " + pick(words);
        };
    }

    /** What somebody has typed so far of a title or a name. */
    String nextPrefix() {
        CorpusRecord paper = records.get(random.nextInt(records.size()));
        String whole = random.nextInt(4) == 0 ? author(paper) : paper.title().strip();
        return whole.substring(0, Math.min(whole.length(), 2 + random.nextInt(10)));
    }

    private String author(CorpusRecord paper) {
        List<String> names =
                paper.authors().isEmpty() ? List.of() : words(paper.authors().getFirst());
        return names.isEmpty() ? "Zhang" : names.getLast();
    }

    private String phrase(List<String> words) {
        int first = random.nextInt(words.size());
        return String.join(" ", words.subList(first, Math.min(words.size(), first + 2)));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Those without punctuation, which is the query language's, and long enough to be looked for. */
    private static List<String> words(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(word -> word.length() > 3
                        && word.length() < 40
                        && word.codePoints().allMatch(Character::isLetter))
                .toList();
    }
}
