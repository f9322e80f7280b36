package dev.abstracts.workbench.alerts;

import dev.abstracts.contract.Paper;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Queries that readers of some papers could keep as alerts: words of titles, authors, categories, and what comes with papers. */
final class ReaderInterests {

    private final List<Paper> papers;
    private final Random random;

    ReaderInterests(List<Paper> papers, Random random) {
        this.papers = List.copyOf(papers);
        this.random = random;
    }

    /** A query; not every one can be read. */
    String next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> word() + " " + word();
            case 6, 7, 8, 9 -> "ti:" + word() + " cat:" + category();
            case 10, 11 -> '"' + words(2) + '"';
            case 12, 13 -> "au:\"" + author() + '"';
            case 14, 15 -> "(" + word() + " OR " + word() + ") cat:" + category() + " NOT " + word();
            case 16 -> "ti:" + word().substring(0, 3) + "* " + word();
            case 17 -> "near:\"" + words(2) + "\"~3 cat:" + category();
            case 18 -> "cat:" + category() + " has:code claim:accuracy>=90";
            default -> "has:code " + word() + " year:>=2015";
        };
    }

    private Paper paper() {
        return papers.get(random.nextInt(papers.size()));
    }

    /** Of a title, with four letters at least. */
    private String word() {
        while (true) {
            List<String> words =
                    words(paper()).filter(word -> word.length() > 3).toList();
            if (!words.isEmpty()) {
                return words.get(random.nextInt(words.size()));
            }
        }
    }

    /** Side by side in a title. */
    private String words(int count) {
        while (true) {
            List<String> words = words(paper()).toList();
            if (words.size() >= count) {
                int from = random.nextInt(words.size() - count + 1);
                return String.join(" ", words.subList(from, from + count));
            }
        }
    }

    private static Stream<String> words(Paper paper) {
        String title = paper.title();
        return title == null
                ? Stream.empty()
                : Stream.of(title.split("[^A-Za-z]+")).filter(word -> !word.isEmpty());
    }

    private String category() {
        while (true) {
            List<String> categories = paper().categories();
            if (!categories.isEmpty()) {
                return categories.getFirst();
            }
        }
    }

    private String author() {
        while (true) {
            Paper paper = paper();
            if (!paper.authors().isEmpty()) {
                return paper.authors().getFirst().name().replace('"', ' ');
            }
        }
    }
}
