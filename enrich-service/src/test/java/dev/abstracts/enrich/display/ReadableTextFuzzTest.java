package dev.abstracts.enrich.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.abstracts.contract.Tag.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: something comes out, in order, with its place in what came in, and nothing around a construct is lost. */
class ReadableTextFuzzTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());
    private static final int DEPTH = 10_000;

    private static final List<String> PIECES = List.of(
            "moss",
            "lichen",
            " ",
            "\n",
            "\n\n",
            "\n  ",
            "-\n",
            "$",
            "$$",
            "{",
            "}",
            "\\",
            "^",
            "_",
            "~",
            "--",
            "---",
            "`",
            "'",
            "``",
            "''",
            "<",
            ">",
            "<i>",
            "</i>",
            "<sub>",
            "</sub>",
            "<p>",
            "&",
            "&lt;",
            "&amp;",
            "&#233;",
            "\\frac",
            "\\sqrt",
            "\\sqrt[3]",
            "\\alpha",
            "\\mathbb",
            "\\mathcal{N}",
            "\\textbf{",
            "\\emph",
            "\\hat",
            "\\overline{ab}",
            "\\log",
            "\\times",
            "\\leq",
            "\\to",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "\\begin{align}",
            "\\end{align}",
            "\\begin{itemize}",
            "\\item",
            "\\href{",
            "\\url{",
            "\\cite{k}",
            "\\footnote{",
            "\\over",
            "\\binom",
            "\\stackrel{<}{\\sim}",
            "\\unicode{x2013}",
            "\\SI{5}{m}",
            "\\ang{7}",
            "\\pmod{",
            "\\not",
            "\\H",
            "\\\"",
            "\\'",
            "\\\\",
            "\\,",
            "\\left",
            "\\right.",
            "\\unknown",
            "{\\it",
            "https://moss.example.org/~a_b#c",
            "www.moss.example.org",
            "\uD835\uDD4F",
            "\uD835",
            "\uDD4F",
            "\uFB01",
            "\u00AD",
            "\u00A0",
            "e\u0301",
            "\u0301",
            "\uFF21",
            "\u1112\u1161",
            "5",
            "10^{-3}",
            "_{ij}",
            "x",
            "\0",
            "\uFFFF");

    private final Random random = new Random(SEED);

    @Test
    void anyBytes() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            boolean ascii = random.nextBoolean();
            for (int j = 0; ascii && j < bytes.length; j++) {
                bytes[j] &= 0x7F;
            }
            check(new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void anyOrderOfPieces() {
        for (int i = 0; i < 60_000; i++) {
            check(pieces(random.nextInt(30)));
        }
    }

    /** The law of loss: a construct that anyone can write between two sentences changes neither of them. */
    @Test
    void nothingAroundAConstructIsLost() {
        for (int i = 0; i < 60_000; i++) {
            String construct = pieces(random.nextInt(12));
            String received = "Before it, moss grew.\n\n" + construct + "\n\nBehind it, lichen.";
            String text = ReadableText.of("abstract", received).text();

            assertThat(text)
                    .as("seed %d: %s", SEED, received)
                    .startsWith("Before it, moss grew.")
                    .endsWith("Behind it, lichen.");
        }
    }

    /** What was made of a text stays, where nothing is left in it that would be read as LaTeX, HTML or an address. */
    @Test
    void readingTwiceIsReadingOnce() {
        for (int i = 0; i < 60_000; i++) {
            String received = pieces(random.nextInt(12));
            String once = ReadableText.of("abstract", received).text();
            boolean address = List.of("https://", "www.", "\\href", "\\url", "\\cite").stream()
                    .anyMatch(received::contains);
            if (!address && once.chars().noneMatch(c -> "\\$~{}^_`'<&-".indexOf(c) >= 0)) {
                assertThat(ReadableText.of("abstract", once).text())
                        .as("seed %d: %s", SEED, received)
                        .isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "$",
                "$$",
                "\\(",
                "\\[",
                "^{",
                "_{",
                "\\frac{",
                "\\frac{a}{",
                "\\frac",
                "\\sqrt{",
                "\\sqrt[",
                "\\hat{",
                "\\hat",
                "\\overline{",
                "\\mathbb{",
                "\\textbf{",
                "\\unknown{",
                "\\footnote{",
                "\\href{",
                "\\href{a}{",
                "\\url{",
                "\\cite{",
                "\\cite[",
                "\\begin{align}",
                "\\begin{",
                "\\stackrel{",
                "\\stackrel{a}{",
                "\\binom{a}{",
                "\\SI{a}{",
                "\\not",
                "\\\"{",
                "\\\"",
                "\\left(",
                "<sub>",
                "<i>",
                "<p>",
                "<",
                "&",
                "&amp;",
                "`",
                "``",
                "`'",
                "-\n",
                "-\n-",
                "^",
                "_",
                "x^{a_{",
                "{\\rm ",
                "\\over",
                "{a \\over ",
                "\\,",
                "\\ ",
                "~",
                "--",
                "''",
                "\\text{$",
                "a\u0301",
                "\u0301",
                "\\verb|",
                "https://",
                "https://a.b/",
                "\\ ^",
                "\\item[",
                "\\mkern",
                "\\log",
                "\\sim "
            })
    void deepNestingIsReadInLinearTime(String opening) {
        String closing = opening.contains("{") ? "}" : opening.startsWith("$") ? "$" : "";
        String deep = opening.repeat(DEPTH) + "moss" + closing.repeat(DEPTH);
        String formula = "$" + deep + "$";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String received : List.of(deep, formula, opening.repeat(DEPTH), "Moss. " + deep + " Moss.")) {
                check(received);
            }
        });
    }

    private String pieces(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void check(String received) {
        ReadableText read = ReadableText.of(received.length() % 2 == 0 ? "abstract" : "title", received);
        String text = read.text();
        int length = text.length();
        int start = 0;
        int end = 0;
        for (int i = 0; i < length; i++) {
            Evidence evidence = read.evidence(i, i + 1);
            boolean lawful = evidence.start() >= start
                    && evidence.end() >= Math.max(end, evidence.start())
                    && evidence.end() <= received.length()
                    && !isHalf(received, evidence.start())
                    && !isHalf(received, evidence.end());
            if (!lawful) {
                fail("seed %d: character %d of \"%.300s\" is said to be %s, behind %d-%d of \"%.300s\""
                        .formatted(SEED, i, text, evidence, start, end, received));
            }
            start = evidence.start();
            end = evidence.end();
        }
        if (length > 0) {
            int from = (received.hashCode() & 0xFFFF) % length;
            Evidence all = read.evidence(from, length);
            assertThat(all.start()).isEqualTo(read.evidence(from, from + 1).start());
            assertThat(all.end()).isEqualTo(read.evidence(length - 1, length).end());
        }
    }

    private static boolean isHalf(String received, int at) {
        return at > 0
                && at < received.length()
                && Character.isLowSurrogate(received.charAt(at))
                && Character.isHighSurrogate(received.charAt(at - 1));
    }
}
