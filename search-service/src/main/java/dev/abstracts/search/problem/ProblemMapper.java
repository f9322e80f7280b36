package dev.abstracts.search.problem;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.abstracts.contract.RejectionCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.elasticsearch.client.ResponseException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a resource can throw into {@code application/problem+json}. */
public final class ProblemMapper {

    /** How long a reader should wait before asking again, in seconds. */
    static final int RETRY_AFTER_SECONDS = 2;

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e);
    }

    /** The same where no resource has been reached. */
    public static Response answer(ProblemException e) {
        return answer(e.code(), String.valueOf(e.getMessage()), e.members());
    }

    @ServerExceptionMapper
    Response kafka(KafkaException e) {
        LOG.warnf("kafka cannot answer: %s", e.getMessage());
        return answer(RejectionCode.UNAVAILABLE, "kafka cannot answer at the moment, try again", Map.of());
    }

    /** An answer of the framework itself: no such path, wrong method, unreadable body. */
    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return answer(RejectionCode.NOT_FOUND, "there is nothing at this path", Map.of());
        }
        if (status >= 500) {
            return internal(e);
        }
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return answer(status, "urn:abstracts:problem:" + code, title, String.valueOf(e.getMessage()), Map.of());
    }

    /** Elasticsearch could not be reached, or answered the low-level client with an error. */
    @ServerExceptionMapper
    Response elasticsearch(IOException e) {
        if (e instanceof ResponseException answer
                && isOurFault(answer.getResponse().getStatusLine().getStatusCode())) {
            return internal(e);
        }
        return unavailable(e);
    }

    /** Elasticsearch answered the typed client with an error. */
    @ServerExceptionMapper
    Response elasticsearch(ElasticsearchException e) {
        return isOurFault(e.status()) ? internal(e) : unavailable(e);
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        return internal(e);
    }

    private static Response internal(Exception e) {
        LOG.error("a request could not be answered", e);
        return answer(RejectionCode.INTERNAL_ERROR, "the service failed; its log says why", Map.of());
    }

    /** 404 is a missing index, 401 and 403 are settings or a block: they pass; a request that was malformed does not. */
    private static boolean isOurFault(int status) {
        return status == 400 || status == 405 || status == 406 || status == 415;
    }

    private static Response unavailable(Exception e) {
        LOG.warnf("elasticsearch cannot answer: %s", e.getMessage());
        return answer(RejectionCode.UNAVAILABLE, "elasticsearch cannot answer at the moment, try again", Map.of());
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
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()
                || status == Response.Status.TOO_MANY_REQUESTS.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"abstracts\"");
        }
        return answer.build();
    }

    private static int status(RejectionCode code) {
        return switch (code) {
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case TOO_SLOW -> 408;
            case TOO_LARGE, RECORD_TOO_LARGE -> 413;
            case TOO_MANY_REQUESTS -> 429;
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
