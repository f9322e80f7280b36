package dev.abstracts.search.query;

import java.util.List;
import java.util.Random;

/** Texts between a well-formed query and noise. */
public final class RandomQuery {

    static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            " ",
            "(",
            ")",
            "(",
            ")",
            "\"",
            "\"",
            "“",
            "”",
            "-",
            " -",
            "*",
            "~",
            "~3",
            ":",
            "..",
            ">=",
            "<",
            "AND",
            " AND ",
            " OR ",
            " OR ",
            " NOT ",
            "ANDNOT",
            "and",
            "ti:",
            "abs:",
            "au:",
            "all:",
            "co:",
            "cat:",
            "venue:",
            "year:",
            "date:",
            "tag:",
            "feed:",
            "id:",
            "has:",
            "near:",
            "status:",
            "claim:",
            "claim:speedup",
            "accuracy",
            "speedup>=",
            "=",
            ">",
            "90%",
            "37x",
            "999999999999999.9999999999",
            "subject:",
            "task:",
            "dataset:",
            "metric:",
            "model:",
            "journal:",
            "track:",
            "resource:",
            "arxiv:",
            "titel:",
            "http://",
            "graph",
            "networks",
            "the",
            "zero-shot",
            "transform*",
            "cs.LG",
            "2021",
            "2019..2021",
            "2021-03",
            "code",
            "Erdős",
            "X.",
            "图",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "\u200b",
            "\u00a0",
            "\u0301",
            "\\",
            "/",
            "$",
            "{",
            "}",
            "[",
            "]",
            "^",
            "&&",
            "||",
            "!",
            "?",
            "'",
            "<script>",
            "%2F",
            "\n",
            "\t",
            ",",
            ";",
            ".",
            "_",
            "#",
            "@",
            "e.g.",
            "1912.10917",
            "10.1145/3292500",
            "cs/0112017");

    private RandomQuery() {}

    public static String next(Random random) {
        StringBuilder query = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(10) == 0 ? 200 : 14);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(40) == 0) {
                query.append((char) random.nextInt(Character.MAX_VALUE + 1));
            } else {
                query.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return query.toString();
    }
}
