package dev.abstracts.search.page;

import dev.abstracts.search.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** What the template {@code ProblemPage.html} shows instead of a page that there is none of. */
record ProblemPage(String title, String detail) implements TemplateInstance {

    static Response answer(ProblemException e) {
        String detail = String.valueOf(e.getMessage());
        return switch (e.code()) {
            case NOT_FOUND -> HtmlAnswer.of(404, new ProblemPage("Not found", detail));
            case GONE -> HtmlAnswer.of(410, new ProblemPage("Gone", detail));
            case UNAVAILABLE -> away();
            default -> HtmlAnswer.of(400, new ProblemPage("Not understood", detail));
        };
    }

    static Response away() {
        return HtmlAnswer.of(503, new ProblemPage("Not now", HtmlAnswer.AWAY));
    }
}
