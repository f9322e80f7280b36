package dev.abstracts.ingest.format;

import dev.abstracts.contract.Format;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invents records of every format, odd ones among them. */
final class RandomDocuments {

    private static final List<String> WORDS = List.of(
            "moss",
            "roof",
            "rain",
            "kite",
            "tide",
            "bees",
            "fern",
            "harbour",
            "measure",
            "garden",
            "winter",
            "shower",
            "the",
            "of",
            "and",
            "with",
            "on",
            "by",
            "heavy",
            "small",
            "green",
            "wet",
            "Grün",
            "été",
            "雨",
            "$\\alpha$",
            "3D",
            "10\\%");
    private static final List<String> STARTS = List.of(
            "We show that",
            "This paper is about",
            "3D",
            "$x$-moss is",
            "``Moss'' is",
            "1-bit",
            "small",
            "[Abridged] We",
            "(1)");
    private static final List<String> ENDS = List.of(
            " and it is not easy.",
            ". See arXiv:2001.00001.",
            ". We prove this. Code is at https://example.org/moss",
            ". It was measured.",
            " (arXiv:cs/0112017v1). This is new.");
    private static final List<String> DECISIONS =
            List.of("Accept (Poster)", "Reject", "Withdrawn", "Accept: notable-top-5%");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    List<String> records(Format format, int count) {
        return IntStream.range(0, count).mapToObj(i -> record(format)).toList();
    }

    /** The records as one document, with or without a newline at its end where the format has one between records. */
    static String join(Format format, List<String> records) {
        return records.stream().collect(Collectors.joining(separator(format)));
    }

    /** What stands between two records. */
    static String separator(Format format) {
        return format.equals(Format.RUN_ON) ? "" : format.equals(Format.BLOCKS) ? "\n\n" : "\n";
    }

    private String record(Format format) {
        return switch (format.name()) {
            case "blocks" ->
                abstractText() + (coin() ? "\n\n" + abstractText() : "") + (coin() ? "\n\n" + comment() : "")
                        + "\n\narXiv:" + id() + "\nCreated: 20" + twoDigits(10, 26) + "-01-02";
            case "run-on" -> abstractText() + (coin() ? "\n" + comment() : "") + "\narXiv:" + id();
            case "review-listing" -> title() + "\n" + abstractText() + (coin() ? "\n" + pick(DECISIONS) : "");
            case "portal-listing" ->
                "LGJun " + (1 + random.nextInt(28)) + (coin() ? ", 2023" : "") + (coin() ? "Code" : "") + "\n" + title()
                        + "Ada Green, Bo Stone\n" + abstractText();
            case "bibtex" ->
                "@article{" + id() + (coin() ? "," : ",\n") + "title = {" + title() + "}, abstract = "
                        + (coin() ? "{" + abstractText() + "}" : "\"" + withoutQuotes(abstractText()) + "\"")
                        + (coin() ? "\n}" : ",}");
            case "ris" ->
                "TY  - JOUR\nID  - " + id() + "\nT1  - " + title() + "\nAB  - " + abstractText()
                        + (coin() ? "\n" + words(9).collect(Collectors.joining(" ")) : "") + "\nER  -";
            default ->
                "{\"id\":\"" + id() + "\",\"abstract\":\"" + abstractText().replace("\\", "\\\\") + "\"}";
        };
    }

    private static String withoutQuotes(String text) {
        return text.replace("\"", "");
    }

    private String title() {
        return "On the "
                + words(3 + random.nextInt(5))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining(" "));
    }

    private String abstractText() {
        return pick(STARTS) + " " + words(40 + random.nextInt(200)).collect(Collectors.joining(" ")) + pick(ENDS);
    }

    private String comment() {
        return (1 + random.nextInt(40)) + " pages, with "
                + words(1 + random.nextInt(6)).collect(Collectors.joining(" "));
    }

    private String id() {
        String version = coin() ? "" : "v" + (1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
                    case 0 -> "math.GT/" + twoDigits(92, 99) + "01" + twoDigits(10, 99) + "7";
                    case 1 -> twoDigits(10, 14) + "12." + twoDigits(10, 99) + twoDigits(10, 99);
                    default -> twoDigits(15, 26) + "12." + twoDigits(10, 99) + twoDigits(10, 99) + random.nextInt(10);
                }
                + version;
    }

    private Stream<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> pick(WORDS));
    }

    private int twoDigits(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
