package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.ingest.format.Formats.Recognised;
import dev.abstracts.ingest.format.Formats.Unrecognised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecognitionTest {

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("a letter", """
                        Dear colleagues,

                        please find attached the abstracts of our workshop. We would be glad if you could add them.

                        Kind regards,
                        The organisers
                        """),
                Arguments.of(
                        "a web page",
                        "<!DOCTYPE html>\n<html><head><title>Papers</title></head>\n<body><p>We show things.</p></body></html>\n"),
                Arguments.of(
                        "a feed of neither kind",
                        "<?xml version=\"1.0\"?>\n<opml><body><outline text=\"Moss\"/></body></opml>\n"),
                Arguments.of(
                        "a document in DocBook",
                        "<article xmlns=\"http://docbook.org/ns/docbook\"><title>Moss</title><para>We grow moss.</para></article>\n"),
                Arguments.of("a readme that asks to be cited", """
                        # Moss

                        Moss is a library that grows moss. It is fast and small, and it has been used on many roofs.
                        To install it, ask where your roof is, and then put the moss on it. It needs some rain.

                        If you use it, please cite it:

                        @article{moss2021,
                          title = {Moss on Roofs},
                          author = {Green, Ada}
                        }
                        """),
                Arguments.of("a class with annotations", """
                        @Table(name = "moss")
                        class Moss {
                            @Override
                            public String toString() { return "moss"; }
                        }
                        """),
                Arguments.of("minutes", """
                        TO - all members
                        We met on the roof, and it rained.
                        RE - the moss
                        """),
                Arguments.of(
                        "a table",
                        "id,title,abstract\n1,Moss on roofs,We study moss.\n2,Rain on moss,We study rain.\n3,Wind,We study wind.\n"),
                Arguments.of(
                        "other JSON",
                        "{\"title\": \"Moss\", \"text\": \"We study moss.\"}\n{\"title\": \"Rain\", \"text\": \"We study rain.\"}\n"),
                Arguments.of(
                        "one JSON object on many lines",
                        "{\n  \"id\": \"2101.00001\",\n  \"abstract\": \"We study moss.\"\n}\n"),
                Arguments.of("a program", """
                        package main;

                        import java.util.List;

                        class Moss {
                            // We grow moss here, because it is green and because it is easy to grow on roofs.
                            List<String> roofs = List.of();
                        }
                        """),
                Arguments.of("a readme", """
                        # Moss

                        Moss is a library that grows moss. It is fast and small, and it has been used on many roofs.

                        ## Installation

                        Run the installer, which asks where your roof is and then puts the moss on it for you.

                        ## Licence

                        See the file.
                        """),
                Arguments.of("a log", """
                        2024-01-01 10:00:00 INFO started
                        2024-01-01 10:00:01 INFO listening on port 8081
                        2024-01-01 10:00:02 WARN the disk is nearly full, so the oldest files will be deleted soon
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void strangersAreNotTakenForAFormat(String name, String document) {
        assertThat(recognise(document))
                .isInstanceOfSatisfying(Unrecognised.class, unrecognised -> assertThat(unrecognised.lacks())
                        .isNotBlank());
    }

    static Stream<Path> fixtures() throws IOException {
        // Of these abstracts most look like titles, so their sender has to say what they are.
        return Fixtures.cases().filter(fixture -> !fixture.endsWith("abstracts-as-short-as-titles"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixturesAreRecognised(Path fixture) throws IOException {
        String format = Fixtures.format(fixture).name();
        byte[] document = Files.readAllBytes(fixture.resolve("in.txt"));

        assertThat(recognise(document)).isInstanceOfSatisfying(Recognised.class, recognised -> assertThat(
                        recognised.format().format().name())
                .isEqualTo(format));
    }

    static Stream<Arguments> jsonOfOneKindThatHasSomethingOfAnother() {
        return Stream.of(
                Arguments.of(
                        "csl-json",
                        "{\"id\": \"a\", \"title\": \"T\", \"abstract\": \"We.\", \"author\": [{\"family\": \"Green\"}]}\n"),
                Arguments.of(
                        "csl-json",
                        "[{\"id\": \"a\", \"DOI\": \"10.5555/a\", \"title\": \"T\", \"issued\": {\"raw\": \"2020\"}}]\n"),
                Arguments.of(
                        "crossref-json",
                        "{\"DOI\": \"10.5555/a\", \"title\": [\"T\"], \"author\": [{\"family\": \"Green\"}]}\n"),
                Arguments.of(
                        "crossref-json",
                        "{\"status\": \"ok\", \"message-type\": \"work-list\", \"message\": {\"items\": []}}\n"),
                Arguments.of(
                        "openreview-json",
                        "[{\"id\": \"a\", \"forum\": \"a\", \"content\": {\"title\": \"T\", \"abstract\": \"We.\"}}]\n"),
                Arguments.of(
                        "openreview-json",
                        "{broken}\n{\"id\": \"a\", \"forum\": \"a\", \"content\": {\"title\": \"T\", \"abstract\": \"We.\"}}\n"),
                Arguments.of(
                        "arxiv-jsonl",
                        "{\"id\": \"2101.00001\", \"doi\": \"10.5555/a\", \"title\": \"T\", \"abstract\": \"We.\", \"authors_parsed\": [[\"Green\", \"Ada\", \"\"]]}\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("jsonOfOneKindThatHasSomethingOfAnother")
    void jsonIsTakenForItsOwnKind(String format, String document) {
        assertThat(recognise(document)).isInstanceOfSatisfying(Recognised.class, recognised -> assertThat(
                        recognised.format().format().name())
                .isEqualTo(format));
    }

    @Test
    void whatIsMissingIsNamed() {
        String document =
                "We grow moss.\n\n3 pages\n\narXiv:2101.00001\n\nWe water moss.\n\narXiv:2101.00002\n\nThe end.\n";

        assertThat(recognise(document)).isInstanceOfSatisfying(Unrecognised.class, unrecognised -> {
            assertThat(unrecognised.nearest().format().name()).isEqualTo("run-on");
            assertThat(unrecognised.lacks()).contains("glued");
        });
    }

    private static Formats.Outcome recognise(String document) {
        return recognise(document.getBytes(UTF_8));
    }

    private static Formats.Outcome recognise(byte[] document) {
        byte[] start = Arrays.copyOf(document, Math.min(document.length, Head.MAX_BYTES));
        return new Formats().recognise(Head.of(start, document.length <= Head.MAX_BYTES));
    }
}
