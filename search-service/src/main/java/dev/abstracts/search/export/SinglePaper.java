package dev.abstracts.search.export;

import dev.abstracts.search.paper.FoundPaper;
import dev.abstracts.search.paper.PaperSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;

/** Answers one paper in any format: an export that holds just this, or an Atom entry. */
@ApplicationScoped
class SinglePaper {

    private final PaperSearch papers;

    SinglePaper(PaperSearch papers) {
        this.papers = papers;
    }

    Response as(String id, ExportType type) throws IOException {
        PaperFormat format = type.format();
        String text = format.head() + format.paper(find(id)) + format.foot();
        return Response.ok(text, type.mediaType() + ";charset=UTF-8").build();
    }

    Response atom(String id, UriInfo uri) throws IOException {
        String entry = new AtomPapers(uri.getBaseUri()).entry(find(id).paper());
        return Response.ok(entry, FeedAnswer.ATOM_TYPE + ";type=entry;charset=UTF-8")
                .build();
    }

    private FoundPaper find(String id) throws IOException {
        byte[] json = papers.paper(id).orElseThrow(() -> PaperSearch.unknown(id));
        return FoundPaper.answered(json);
    }
}
