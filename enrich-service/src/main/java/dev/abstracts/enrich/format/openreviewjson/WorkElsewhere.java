package dev.abstracts.enrich.format.openreviewjson;

import dev.abstracts.contract.Identifiers;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.text.Link;
import dev.abstracts.enrich.text.LinkFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        StatedIdentifiers identifiers = new StatedIdentifiers().doi(note.text("doi", "DOI"));
        String citation = note.text("_bibtex");
        if (citation != null) {
            Matcher eprint = EPRINT.matcher(citation);
            identifiers.arxiv(eprint.find() ? eprint.group(1).strip() : "").arxivNamedIn(citation);
            Matcher doi = DOI.matcher(citation);
            identifiers.doi(doi.find() ? doi.group(1) : "");
        }
        LINKS.forEach(name -> identifiers.mentioned(note.text(name)));
        Identifiers found = identifiers.found();
        return new Identifiers(found.arxiv(), found.arxivVersion(), found.doi(), note.forum());
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
