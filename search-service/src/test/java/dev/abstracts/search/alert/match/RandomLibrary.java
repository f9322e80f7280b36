package dev.abstracts.search.alert.match;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.index.Papers;
import dev.abstracts.search.query.RandomQuery;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random papers with something in every field that a query can ask for, and random queries in all that the language has. */
final class RandomLibrary {

    private static final List<String> WORDS = List.of(
            "graph",
            "graphs",
            "graph's",
            "tidal",
            "Tides",
            "zero-shot",
            "zero",
            "shot",
            "state-of-the-art",
            "Rényi",
            "renyi",
            "naïve",
            "forecasting",
            "forecasts",
            "the",
            "of",
            "not",
            "β-VAE",
            "O’Neil's",
            "e.g.",
            "U.S.A.",
            "C++",
            "37×",
            "84.6%",
            "图像",
            "図",
            "\ud83d\ude00",
            "3.14",
            "x_1",
            "co-design",
            "codesign",
            "1912.10917",
            "AlphaGo",
            "ALPHAGO",
            "Ænigma",
            "straße",
            "running",
            "runs",
            "universities",
            "university");

    private static final List<String> NAMES =
            List.of("Xiao Zhang", "Zoë O’Neil", "L. B. Lamp", "Jean-Pierre A. Sorrel", "Plato", "Guido del Maestro");
    private static final List<String> CATEGORIES = List.of("cs.LG", "cs.AI", "physics.ao-ph");
    private static final List<String> VENUES = List.of("NeurIPS", "LampConf", "Ärzte Forum");
    private static final List<String> TAGS = List.of("Image Sorting", "Pruning", "LämpNet", "LanternSet");
    private static final List<String> KINDS = List.of("task", "method", "dataset", "metric", "model");

    /** Which no other test has. */
    static final List<String> FEEDS = List.of("library-1", "library-2");

    private final Random random;

    RandomLibrary(Random random) {
        this.random = random;
    }

    Paper paper(int number) {
        Papers paper = Papers.titled(words(1 + random.nextInt(4)))
                .id(number % 2 == 0 ? "source:library/" + number : "arxiv:2401.%05d".formatted(number))
                .abstractText(words(1 + random.nextInt(12)))
                .authors(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> one(NAMES))
                        .toArray(String[]::new))
                .hasCode(random.nextBoolean())
                .seen(one(FEEDS), "d1", Format.BLOCKS);
        if (number % 2 == 1) {
            paper.identifiers(new Identifiers("2401.%05d".formatted(number), 1 + random.nextInt(3), null, null));
        }
        if (random.nextBoolean()) {
            paper.comment(words(3)).affiliations("Harbour " + words(1));
        }
        if (random.nextBoolean()) {
            paper.display(words(2), words(5));
        }
        if (random.nextBoolean()) {
            paper.categories(one(CATEGORIES), one(CATEGORIES));
        }
        if (random.nextBoolean()) {
            paper.published("%d-%02d-14".formatted(2018 + random.nextInt(5), 1 + random.nextInt(12)));
        }
        if (random.nextBoolean()) {
            paper.venue(new Venue(
                    one(VENUES),
                    2019 + random.nextInt(3),
                    Venue.Status.ACCEPTED,
                    "oral",
                    words(1),
                    null,
                    "Lamps",
                    "raw"));
        }
        if (random.nextInt(4) == 0) {
            paper.decision(new Decision(Decision.Outcome.REJECTED, null, "Reject"));
        }
        if (random.nextBoolean()) {
            paper.tags(tag(), tag());
        }
        if (random.nextBoolean()) {
            paper.claims(claim(), claim());
        }
        if (random.nextInt(3) == 0) {
            paper.resources(new Resource(Resource.Kind.DATA, "https://example.org/data", "example.org", null));
        }
        return paper.build();
    }

    private Tag tag() {
        String kind = one(KINDS);
        String label = one(TAGS);
        return new Tag(kind + ":" + label.toLowerCase().replace(' ', '-'), label, kind, "gazetteer", null, 0.9);
    }

    private Claim claim() {
        Claim.Kind kind = random.nextBoolean() ? Claim.Kind.SPEEDUP : Claim.Kind.ACCURACY;
        String unit = one(List.of("x", "%", ""));
        return new Claim(
                kind,
                random.nextInt(5) * 10 + 0.5 * random.nextInt(2),
                unit.isEmpty() ? null : unit,
                null,
                null,
                null,
                null,
                "so much",
                new Tag.Evidence("abstract", 0, 1),
                "test");
    }

    String query() {
        if (random.nextInt(4) == 0) {
            return RandomQuery.next(random);
        }
        StringBuilder query = new StringBuilder(clause());
        for (int i = random.nextInt(3); i > 0; i--) {
            query.append(one(List.of(" ", " OR ", " AND ", " NOT ", " ANDNOT ")))
                    .append(clause());
        }
        return query.toString();
    }

    private String clause() {
        return switch (random.nextInt(22)) {
            case 0 -> "\"" + words(1 + random.nextInt(3)) + "\"";
            case 1 -> "ti:" + word();
            case 2 -> "abs:(" + word() + " OR \"" + words(2) + "\")";
            case 3 -> "au:" + one(List.of("zhang", "\"Lamp, L\"", "del_maestro", "\"J Sorrel\"", "oneil", "O’Neil"));
            case 4 -> "cat:" + one(List.of("cs.LG", "CS.lg", "cs.*", "physics.a*"));
            case 5 -> "year:" + one(List.of("2019..2021", ">=2020", "2018", "..2019"));
            case 6 -> "date:" + one(List.of("2020-03", "2019-05-14", ">2020-06"));
            case 7 -> "has:" + one(List.of("code", "venue", "date", "claims", "data", "arxiv", "tags"));
            case 8 ->
                one(List.of("gra*", "zero-s*", "ti:for*", "abs:state-of-the-a*", "ren*", "图*", "au:zha*", "co-d*"));
            case 9 -> "near:\"" + words(2) + "\"~" + random.nextInt(4);
            case 10 -> "venue:" + one(List.of("neurips", "LampConf", "\"Ärzte Forum\"", "lam*", "\"ärzte forum\""));
            case 11 -> "tag:" + one(List.of("\"image sorting\"", "pruning", "lampnet", "task:*", "lan*"));
            case 12 -> one(KINDS) + ":" + one(List.of("pruning", "\"Image Sorting\"", "lämpnet", "lan*", "lanternset"));
            case 13 ->
                "claim:" + one(List.of("speedup", "accuracy>=10", "speedup<20x", "accuracy=10..20%", "speedup>20"));
            case 14 -> "id:" + one(List.of("arxiv:2401.00003", "2401.00005v9", "source:library/4", "2401.0001*"));
            case 15 -> "co:" + word();
            case 16 ->
                one(List.of(
                        "status:accepted", "status:REJECTED", "presentation:oral", "journal:lamps", "feed:library-2"));
            case 17 -> "resource:data";
            case 18 -> "-" + word();
            default -> word();
        };
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return one(WORDS);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
