package dev.abstracts.local.cli;

import dev.abstracts.local.search.PaperLines;
import dev.abstracts.local.search.SearchClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: the papers that match a query. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Search the papers: words, \"exact phrases\", AND OR NOT, fields such as ti: au: cat: year:2019..2021 has:code.")
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private StackChoice choice = new StackChoice();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "in the query language; none finds all")
    private List<String> query = List.of();

    @Option(names = "--json", description = "print the service's answer as it is")
    private boolean json;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many papers (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(names = "--sort", paramLabel = "SORT", description = "relevance, newest, oldest or received")
    private @Nullable String sort;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "NAME=VALUE",
            description =
                    "feed=, format=, category=, venue=, year=, status=, tag=, author= and the service's other filters")
    private Map<String, String> filters = Map.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "of search-service (default: that of the stack on this machine)")
    private @Nullable URI url;

    @Override
    public Integer call() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.put("q", String.join(" ", query));
        parameters.put("size", Integer.toString(size));
        if (sort != null) {
            parameters.put("sort", sort);
        }
        try (SearchClient search = new SearchClient(url == null ? choice.stack().url("search-service") : url)) {
            if (json) {
                System.out.println(search.papersJson(parameters));
            } else {
                parameters.put("highlight", "true");
                lines().of(search.papers(parameters)).forEach(System.out::println);
            }
        }
        return 0;
    }

    static PaperLines lines() {
        return new PaperLines(Terminal::bold, Terminal::dim, Terminal::marked);
    }
}
