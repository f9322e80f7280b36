package dev.abstracts.enrich.parse;

import dev.abstracts.contract.Tag.Evidence;
import dev.abstracts.enrich.text.CodeHosts;
import dev.abstracts.enrich.text.Link;
import dev.abstracts.enrich.text.LinkFinder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links of a record's abstract and comment, each once, in order of first mention.
 *
 * @param code those that lead to code
 * @param codeEvidence where the first of them stands
 */
record FieldLinks(
        List<String> all, List<String> code, @Nullable Evidence codeEvidence) {

    private static final FieldLinks NONE = new FieldLinks(List.of(), List.of(), null);

    static FieldLinks of(String abstractText, @Nullable String comment) {
        List<Link> inAbstract = LinkFinder.find(abstractText);
        List<Link> inComment = comment == null ? List.of() : LinkFinder.find(comment);
        if (inAbstract.isEmpty() && inComment.isEmpty()) {
            return NONE;
        }
        Set<String> all = new LinkedHashSet<>();
        List<String> code = new ArrayList<>();
        Evidence evidence = collect("comment", inComment, all, code, collect("abstract", inAbstract, all, code, null));
        return new FieldLinks(List.copyOf(all), code, evidence);
    }

    private static @Nullable Evidence collect(
            String field, List<Link> links, Set<String> all, List<String> code, @Nullable Evidence found) {
        Evidence evidence = found;
        for (Link link : links) {
            boolean isCode = CodeHosts.isCode(link.url());
            if (isCode && evidence == null) {
                evidence = new Evidence(field, link.start(), link.end());
            }
            if (all.add(link.url()) && isCode) {
                code.add(link.url());
            }
        }
        return evidence;
    }
}
