package dev.abstracts.search.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page as it is sent: the browser takes nothing but our own files, and runs nothing that stands in the page. */
final class HtmlAnswer {

    /** What a page says while Elasticsearch is away. */
    static final String AWAY = "the index cannot answer at the moment, try again";

    private static final String ONLY_OUR_OWN =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HtmlAnswer() {}

    static Response of(int status, TemplateInstance page) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", ONLY_OUR_OWN);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return answer.build();
    }
}
