package dev.abstracts.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.index.Papers;
import dev.abstracts.search.paper.FoundPaper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Every format of the same invented papers, against files that are rewritten with {@code -Dgolden.update=true}. */
class ExportGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/abstracts/search/export");

    private static List<Paper> papers() {
        Paper conference = Papers.full();
        Paper article = Papers.titled("Costs & Benefits of 100% {Braced} \\TeX_names: ImageNet for $5 #1 ~ ^")
                .id("doi:10.1000/(odd)<1>_2")
                .identifiers(new Identifiers(null, null, "10.1000/(odd)<1>_2", null))
                .abstractText("First <paragraph> & \"more\".\n\nSecond,\tparagraph; \u0007bell \uD83C\uDF0A wave.")
                .authors(
                        "Ludwig van der Tide",
                        "Martin Lamp Jr.",
                        "The Lighthouse Collaboration",
                        "Plato",
                        "Müller and Sons")
                .published("2020-12-31")
                .categories("econ.GN")
                .comment("=SUM(A1), under review")
                .venue(new Venue("LampConf", 2021, Venue.Status.ACCEPTED, null, null, null, "Journal of Lamps", null))
                .subjects(new Subject("econ.GN", "General Economics", Subject.Origin.SOURCE, 1))
                .tags(new Tag("task:sorting", "Sorting, Quick", "task", "gazetteer", null, 0.9))
                .resources(
                        new Resource(Resource.Kind.CODE, "https://example.org/code?a=1&b=2", "example.org", null),
                        new Resource(Resource.Kind.DEMO, "javascript:alert(1)", "example.org", null))
                .build();
        Paper bare =
                Papers.titled("Untitled").title(null).id("source:lights/00").build();
        Paper submitted = Papers.titled("-1 is no formula")
                .id("arxiv:cs/0112017")
                .identifiers(new Identifiers("cs/0112017", null, null, null))
                .abstractText("Maps.")
                .credited(new Author("毛泽", null), Author.named("X. Zhang"))
                .published("2001-12-01")
                .venue(new Venue("ICML", 2002, Venue.Status.SUBMITTED, null, null, null, null, null))
                .build();
        return List.of(conference, article, bare, submitted);
    }

    private static FoundPaper found(Paper paper) throws IOException {
        return FoundPaper.answered(MessageJson.write(paper));
    }

    @ParameterizedTest
    @EnumSource(ExportType.class)
    void isAsTheFileSays(ExportType type) throws IOException {
        PaperFormat format = type.format();
        List<String> texts = new ArrayList<>();
        for (Paper paper : papers()) {
            texts.add(format.paper(found(paper)));
        }

        check("papers." + type.suffix(), format.head() + String.join(format.separator(), texts) + format.foot());
    }

    @Test
    void atomIsAsTheFileSays() throws IOException {
        AtomFeed feed = new AtomFeed(
                URI.create("http://localhost:8083/"),
                Map.of("q", List.of("<lamps> & tides"), "cursor", List.of("here"), "feed", List.of("coast", "portal")),
                4711,
                "there");

        check("papers.atom", feed.of(papers()));
        check("paper.atom", new AtomPapers(URI.create("http://localhost:8083/")).entry(papers().get(2)));
    }

    /** Whatever a paper holds, each format stays well-formed: nothing of a paper ends its field, line, cell or element. */
    @Test
    void nothingOfAPaperBreaksOut() throws Exception {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String context = "seed " + seed + ", paper " + i;
            FoundPaper paper = found(Papers.titled(hostile(random))
                    .id("source:lights/" + hostile(random))
                    .abstractText(hostile(random))
                    .authors(hostile(random), hostile(random))
                    .comment(hostile(random))
                    .published("2020-01-02")
                    .venue(new Venue(
                            hostile(random), 2020, Venue.Status.ACCEPTED, null, hostile(random), null, null, null))
                    .build());

            assertBalanced(new BibtexFormat().paper(paper), context);
            assertThat(new RisFormat().paper(paper).strip().split("\r\n"))
                    .as(context)
                    .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*|ER  -"));
            assertThat(MessageJson.mapper()
                            .readTree(new CslFormat().paper(paper))
                            .path("type")
                            .asText())
                    .as(context)
                    .isEqualTo("paper-conference");
            assertThat(cells(new CsvFormat().paper(paper))).as(context).isEqualTo(19);
            assertThat(new NdjsonFormat().paper(paper).lines()).as(context).hasSize(1);
            String atom = new AtomPapers(URI.create("http://localhost/")).entry(paper.paper());
            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(atom)))
                            .getElementsByTagName("summary")
                            .getLength())
                    .as(context)
                    .isEqualTo(1);
        }
    }

    private static String hostile(Random random) {
        String[] bits = {
            "{",
            "}",
            "\\",
            "\"",
            "\n",
            "\r\n",
            ",",
            ";",
            "<",
            "]]>",
            "&amp;",
            "%",
            "ER  - ",
            "@",
            "=",
            "\u2028",
            "\u0000",
            "\uFFFF",
            " and ",
            "a",
            "Bc",
            "'",
            "~",
            "\uD83C\uDF0A",
            "\t",
            "TY  - JOUR"
        };
        return "x"
                + random.ints(random.nextInt(12), 0, bits.length)
                        .mapToObj(i -> bits[i])
                        .collect(Collectors.joining());
    }

    private static void assertBalanced(String bibtex, String context) {
        int depth = 0;
        for (int i = 0; i < bibtex.length(); i++) {
            char c = bibtex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                assertThat(depth > 0 || i >= bibtex.stripTrailing().length() - 1)
                        .as(context)
                        .isTrue();
            }
        }
        assertThat(depth).as(context).isZero();
    }

    private static int cells(String row) {
        int cells = 1;
        boolean quoted = false;
        for (char c : row.toCharArray()) {
            quoted ^= c == '"';
            if (!quoted && c == ',') {
                cells++;
            }
        }
        return cells;
    }

    private static void check(String name, String text) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text, UTF_8);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(golden, UTF_8));
    }
}
