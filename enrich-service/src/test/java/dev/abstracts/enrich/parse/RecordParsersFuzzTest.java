package dev.abstracts.enrich.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Tag;
import dev.abstracts.enrich.parse.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a record holds, it becomes a sighting or a reason why not. */
class RecordParsersFuzzTest {

    private static final int MUTATIONS = 1500;

    /** Long enough for a quadratic step to hang. */
    private static final int LONG = 60_000;

    private static final RecordParsers PARSERS = RecordParsers.create();

    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "  ",
            ", ",
            ". ",
            "arXiv:",
            "arXiv:2101.00001",
            "Created: ",
            "Created: 2021-01-01",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "$",
            "https://",
            "http://github.com/",
            "www.",
            "· ",
            " et al.",
            "NeurIPS",
            "2020",
            "'20",
            "workshop",
            " @ ",
            "Accept",
            "Reject",
            "(Poster)",
            "8 pages",
            "+3 figures",
            "CVNov 23, 2020Code",
            "Feb 30",
            "\uFEFF",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "é",
            "李",
            "Jr.",
            "Mc",
            ":",
            ";",
            "-",
            "AbCdEf",
            "\\\"{o}",
            "\\v",
            "\\(",
            "\\foo{",
            " and ",
            "@article{k,",
            "@string{",
            " # ",
            " = ",
            "TI  - ",
            "AB  - ",
            "10.1234/",
            "https://openreview.net/forum?id=",
            "<p>",
            "999999999999999999",
            "<b>",
            "</b>",
            "&amp;",
            "&eacute;",
            "<!-- ",
            "<![CDATA[");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocks",
                "run-on",
                "review-listing",
                "portal-listing",
                "arxiv-jsonl",
                "oai-pmh",
                "atom",
                "rss",
                "jats",
                "bibtex",
                "ris",
                "jsonl",
                "openreview-json",
                "csl-json",
                "crossref-json"
            })
    void neverThrows(String format) throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> samples = samples();
        for (int i = 0; i < MUTATIONS; i++) {
            String text = random.nextInt(10) == 0 ? noise(random) : mutated(samples, random);
            parse(format, text, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocks",
                "run-on",
                "review-listing",
                "portal-listing",
                "arxiv-jsonl",
                "oai-pmh",
                "atom",
                "rss",
                "jats",
                "bibtex",
                "ris",
                "jsonl",
                "openreview-json",
                "csl-json",
                "crossref-json"
            })
    void isNotSlowedDownByOneLongRecord(String format) {
        for (String piece : PIECES) {
            String filler = piece.repeat(LONG / piece.length());
            parse(format, filler, 0);
            parse(format, shaped(format, filler), 0);
        }
    }

    private static String shaped(String format, String filler) {
        String escaped = filler.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\u0000-\u001f]", "\\\\n");
        return switch (format) {
            case "blocks" -> "An abstract.\n\n" + filler + "\n\narXiv:2101.00001\nCreated: 2021-01-01";
            case "run-on" -> "An abstract.\n" + filler + "\narXiv:2101.00001";
            case "portal-listing" -> "CVNov 23, 2020Code\n" + filler + "\nAn abstract.";
            case "arxiv-jsonl" -> """
                {"id": "2101.00001", "abstract": "%s", "authors": "%s", "comment": "%s", "categories": "%s"}""".formatted(escaped, escaped, escaped, escaped);
            case "oai-pmh" ->
                xml(
                        "<record><metadata><dc><title>%s</title><creator>%s</creator><description>An abstract.</description><description>Comment: %s</description><date>%s</date><identifier>%s</identifier></dc></metadata></record>",
                        filler);
            case "atom" ->
                xml(
                        "<entry><id>%s</id><title>%s</title><author><name>%s</name></author><summary>An abstract.%s</summary><updated>%s</updated></entry>",
                        filler);
            case "rss" ->
                xml(
                        "<item><guid>%s</guid><title>(arXiv:%s)</title><creator>%s</creator><description>%s</description><pubDate>%s</pubDate></item>",
                        filler);
            case "jats" ->
                xml(
                        "<article><front><article-meta><article-id pub-id-type='doi'>%s</article-id><contrib-group><contrib><string-name>%s</string-name></contrib><aff>%s</aff></contrib-group><pub-date><year>%s</year><string-date>2020 %s</string-date></pub-date><abstract>%s</abstract></article-meta></front></article>",
                        filler);
            case "bibtex" ->
                "@string{f = \"" + filler + "\"}\n@article{k, title = {" + filler + "}, author = {" + filler
                        + "}, journal = f # f, abstract = {An abstract. " + filler + "}, doi = \"" + filler + "\"}";
            case "ris" ->
                "TY  - JOUR\nTI  - " + filler + "\nAU  - " + filler + "\nUR  - " + filler + "\nPY  - " + filler
                        + "\nAB  - An abstract.\n" + filler + "\nER  - ";
            case "jsonl" -> """
                {"id": "%s", "abstract": "%s", "title": "%s", "authors": "%s", "doi": "%s", "date": "%s"}""".formatted(escaped, escaped, escaped, escaped, escaped, escaped);
            case "openreview-json" -> """
                {"id": "a", "content": {"abstract": "%s", "authors": "%s", "venue": "%s", "venueid": "%s", "_bibtex": "%s", "code": "%s"}}""".formatted(escaped, escaped, escaped, escaped, escaped, escaped);
            case "csl-json" -> """
                {"id": "a", "abstract": "%s", "title": "%s", "author": [{"family": "%s"}], "issued": {"raw": "%s"}, "note": "arXiv %s"}""".formatted(escaped, escaped, escaped, escaped, escaped);
            case "crossref-json" -> """
                {"DOI": "%s", "abstract": "<p>%s</p>", "title": ["%s"], "author": [{"name": "%s", "ORCID": "%s"}], "container-title": ["%s"]}""".formatted(escaped, escaped, escaped, escaped, escaped, escaped);
            default -> "A title\n" + filler + "\nAccept (Poster)";
        };
    }

    private static String xml(String record, String filler) {
        String text = filler.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]", " ");
        return record.replace("%s", text);
    }

    private static void parse(String format, String text, long seed) {
        try {
            ParseOutcome outcome = PARSERS.parse(Records.raw(Format.of(format), text), Records.NOW);
            if (outcome instanceof Parsed(Sighting sighting)) {
                assertThat(sighting.abstractText()).isNotBlank();
                sighting.tags().forEach(tag -> assertInside(sighting, tag.evidence()));
                sighting.claims().forEach(claim -> assertInside(sighting, claim.span()));
                sighting.resources().forEach(resource -> assertInside(sighting, resource.span()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail("-Dtest.seed=%d, format %s: %s".formatted(seed, format, text), e);
        }
    }

    private static void assertInside(Sighting sighting, Tag.Evidence evidence) {
        if (evidence != null) {
            String field =
                    switch (evidence.field()) {
                        case "title" -> sighting.title();
                        case "comment" -> sighting.comment();
                        case "abstract" -> sighting.abstractText();
                        default -> throw new AssertionError("evidence in " + evidence.field());
                    };
            assertThat(field).isNotNull();
            assertThat(evidence.start()).isBetween(0, evidence.end() - 1);
            assertThat(evidence.end()).isLessThanOrEqualTo(field.length());
        }
    }

    private static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        for (Path golden : GoldenTest.cases()) {
            samples.add(Files.readString(
                    Path.of("src/test/resources/golden").resolve(golden).resolve("in.txt")));
        }
        return samples;
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? UTF_8 : ISO_8859_1);
    }

    private static String mutated(List<String> samples, Random random) {
        StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(5)));
                default -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
