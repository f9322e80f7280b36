package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Papers that come one by one, as a feed's do all day. */
final class TideTables {

    private TideTables() {}

    /** Pushes the paper {@code arxiv:2602.NNNNN} of this number, and returns its delivery's id. */
    static String pushed(Pipeline pipeline, String feed, int number) throws IOException {
        String line = """
                {"id": "2602.%05d", "title": "Tide Table %d", "authors": ["Ida Sund"], "abstract": "Tides, day %d."}
                """.formatted(number, number, number);
        return pipeline.pushed(feed, line.getBytes(UTF_8), "format=arxiv-jsonl")
                .path("id")
                .asText();
    }
}
