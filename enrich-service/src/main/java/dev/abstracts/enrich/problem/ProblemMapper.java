package dev.abstracts.enrich.problem;

import dev.abstracts.contract.RejectionCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a resource can throw into {@code application/problem+json}. */
public final class ProblemMapper {

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.code(), String.valueOf(e.getMessage()), e.members());
    }

    /** An answer of the framework itself: no such path, wrong method, nothing that the sender accepts. */
    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return answer(RejectionCode.NOT_FOUND, "there is nothing at this path", Map.of());
        }
        if (status >= 500) {
            return bug(e);
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return answer(status, "urn:abstracts:problem:" + code, title, String.valueOf(e.getMessage()), Map.of());
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        LOG.error("a request could not be carried out", e);
        return answer(RejectionCode.INTERNAL_ERROR, "the service failed; its log says why", Map.of());
    }

    private static Response answer(RejectionCode code, String detail, Map<String, ?> members) {
        return answer(status(code), code.problemType(), title(code), detail, members);
    }

    private static Response answer(int status, String type, String title, String detail, Map<String, ?> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(members);
        Response.ResponseBuilder answer =
                Response.status(status).type(PROBLEM_JSON).entity(body);
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    private static int status(RejectionCode code) {
        return switch (code) {
            case EMPTY_ABSTRACT, UNDECODABLE_TEXT, MALFORMED_RECORD, UNPARSEABLE_RECORD -> 422;
            case NOT_FOUND -> 404;
            case TOO_SLOW -> 408;
            case RECORD_TOO_LARGE, TOO_LARGE -> 413;
            case INTERNAL_ERROR -> 500;
            case UNAVAILABLE -> 503;
            default -> 400;
        };
    }

    /** {@code INVALID_PARAMETER} is "Invalid parameter". */
    private static String title(RejectionCode code) {
        String words = code.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
