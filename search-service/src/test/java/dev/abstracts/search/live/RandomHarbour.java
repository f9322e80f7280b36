package dev.abstracts.search.live;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.index.Papers;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random papers and queries of few words, so that queries find some of the papers and not all. */
final class RandomHarbour {

    private static final List<String> WORDS = List.of(
            "graph", "graphs", "tidal", "harbour", "harbours", "zero-shot", "forecasting", "map", "Rényi", "the");
    private static final List<String> CATEGORIES = List.of("cs.LG", "cs.AI", "physics.ao-ph");
    private static final List<String> AUTHORS = List.of("Xiao Zhang", "Zoë O’Neil", "L. B. Lamp");

    private RandomHarbour() {}

    static Paper paper(Random random, String feed, String id) {
        Papers paper = Papers.titled(words(random, 1 + random.nextInt(4)))
                .id(id)
                .abstractText(words(random, 1 + random.nextInt(8)))
                .authors(AUTHORS.get(random.nextInt(AUTHORS.size())))
                .hasCode(random.nextBoolean())
                .seen(feed, "d1", Format.BLOCKS);
        if (random.nextBoolean()) {
            paper = paper.categories(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        if (random.nextBoolean()) {
            paper = paper.published("%d-03-14".formatted(2018 + random.nextInt(5)));
        }
        return paper.build();
    }

    static String query(Random random) {
        StringBuilder query = new StringBuilder(clause(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            query.append(List.of(" ", " OR ", " AND ", " NOT ").get(random.nextInt(4)))
                    .append(clause(random));
        }
        return query.toString();
    }

    private static String clause(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "\"" + words(random, 2) + "\"";
            case 1 -> "ti:" + word(random);
            case 2 -> "abs:(" + word(random) + " OR " + word(random) + ")";
            case 3 -> "au:zhang";
            case 4 -> "cat:" + CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            case 5 -> "year:2019..2021";
            case 6 -> "has:code";
            case 7 -> "har*";
            default -> word(random);
        };
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
