package dev.abstracts.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.RecordId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search as an Atom feed (RFC 4287) with OpenSearch's totals and RFC 5005's links between pages. All pages of a
 * search are the same feed and have the same id.
 *
 * @param base of the service's addresses
 * @param parameters of the page
 * @param total how many papers the search finds
 * @param next cursor of the next page; absent on the last one
 */
record AtomFeed(
        URI base,
        Map<String, List<String>> parameters,
        long total,
        @Nullable String next) {

    private static final String OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    String of(List<Paper> papers) {
        AtomXml xml = AtomXml.root("feed", Map.of("opensearch", OPENSEARCH));
        xml.element("id", "urn:abstracts:search:" + fingerprint());
        xml.element("title", title());
        xml.element("updated", updated(papers).toString());
        xml.open("author").element("name", "Abstracts").close();
        xml.link("self", FeedAnswer.ATOM_TYPE, address("v1/papers.atom", parameters));
        xml.link("alternate", "application/json", address("v1/papers", parameters));
        xml.link("alternate", "text/html", address("", parameters));
        if (parameters.containsKey("cursor")) {
            xml.link("first", FeedAnswer.ATOM_TYPE, address("v1/papers.atom", without("cursor")));
        }
        if (next != null) {
            Map<String, List<String>> following = without("cursor");
            following.put("cursor", List.of(next));
            xml.link("next", FeedAnswer.ATOM_TYPE, address("v1/papers.atom", following));
        }
        xml.element("opensearch:totalResults", String.valueOf(total));
        xml.element("opensearch:itemsPerPage", String.valueOf(papers.size()));
        AtomPapers entries = new AtomPapers(base);
        papers.forEach(paper -> entries.write(xml, "entry", paper));
        return xml.text();
    }

    private String title() {
        String q = parameters.getOrDefault("q", List.of("")).getFirst();
        return q.isBlank() ? "Abstracts" : "Abstracts: " + q;
    }

    /** Of the page's latest paper; a search that finds nothing has not changed since ever. */
    private static Instant updated(List<Paper> papers) {
        return papers.stream()
                .map(AtomPapers::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private String fingerprint() {
        Map<String, List<String>> search = without("cursor");
        search.remove("size");
        return RecordId.ofBytes(search.toString().getBytes(UTF_8)).value().substring(0, 32);
    }

    private Map<String, List<String>> without(String name) {
        Map<String, List<String>> others = new TreeMap<>(parameters);
        others.remove(name);
        return others;
    }

    private String address(String path, Map<String, List<String>> parameters) {
        String pairs = new TreeMap<>(parameters)
                .entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().stream()
                                .map(value ->
                                        PaperAddress.segment(parameter.getKey()) + "=" + PaperAddress.segment(value)))
                        .collect(Collectors.joining("&"));
        return base.resolve(path) + (pairs.isEmpty() ? "" : "?" + pairs);
    }
}
