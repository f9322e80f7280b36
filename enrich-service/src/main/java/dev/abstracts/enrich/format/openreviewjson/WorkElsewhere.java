package dev.abstracts.enrich.format.openreviewjson;

import dev.abstracts.contract.Identifiers;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.ArxivMention;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.text.Link;
import dev.abstracts.enrich.text.LinkFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where else the paper of a note is: its arXiv id and DOI, in its citation or behind its links, and its code. */
final class WorkElsewhere {

    private static final Pattern DOI = Pattern.compile("(?i)\\bdoi\\s{0,5}=\\s{0,5}[{\"]([^}\"]{5,200})[}\"]");
    private static final Pattern EPRINT = Pattern.compile("(?i)\\beprint\\s{0,5}=\\s{0,5}[{\"]([^}\"]{5,40})[}\"]");
    private static final List<String> LINKS = List.of("html", "pdf", "arxiv", "arXiv", "paper_link", "url", "ee");
    private static final String[] CODE = {
        "code", "code_link", "code_url", "code_repository", "source_code", "github", "repository", "software"
    };

    private WorkElsewhere() {}

    static Identifiers identifiers(Note note) {
        String citation = note.text("_bibtex");
        ArxivId arxiv = citation == null ? null : ofCitation(citation);
        String named = note.text("doi", "DOI");
        String doi = named == null ? null : Doi.parse(named);
        if (doi == null && citation != null) {
            Matcher matcher = DOI.matcher(citation);
            doi = matcher.find() ? Doi.parse(matcher.group(1)) : null;
        }
        for (String name : LINKS) {
            String link = note.text(name);
            if (link != null) {
                arxiv = arxiv == null ? ArxivMention.first(link) : arxiv;
                doi = doi == null && link.contains("doi.org/") ? Doi.parse(link) : doi;
            }
        }
        return new Identifiers(
                arxiv == null ? null : arxiv.id(), arxiv == null ? null : arxiv.version(), doi, note.forum());
    }

    private static @Nullable ArxivId ofCitation(String citation) {
        Matcher eprint = EPRINT.matcher(citation);
        ArxivId arxiv = eprint.find() ? ArxivId.parse(eprint.group(1).strip()) : null;
        return arxiv == null ? ArxivMention.first(citation) : arxiv;
    }

    /** The links of the fields that authors give their code in. */
    static List<String> code(Note note) {
        List<String> code = new ArrayList<>();
        for (String name : CODE) {
            String field = note.text(name);
            for (Link link : field == null ? List.<Link>of() : LinkFinder.find(field)) {
                if (!code.contains(link.url())) {
                    code.add(link.url());
                }
            }
        }
        return code;
    }
}
