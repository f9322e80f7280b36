package dev.abstracts.ingest.access;

import io.vertx.core.http.HttpServerResponse;

/**
 * The fields {@code RateLimit-Policy} and {@code RateLimit} of an answer, as draft-ietf-httpapi-ratelimit-headers-10 has them: an
 * item for each limit, {@code q} its quota, {@code w} its window in seconds, {@code qu} what it counts if not requests, {@code r}
 * what is left, {@code t} after how many seconds all of it is there again.
 */
final class RateLimitFields {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private final HttpServerResponse response;

    RateLimitFields(HttpServerResponse response) {
        this.response = response;
    }

    void add(String policy, String left) {
        append(POLICY, policy);
        append(LEFT, left);
    }

    private void append(String field, String item) {
        String before = response.headers().get(field);
        response.putHeader(field, before == null ? item : before + ", " + item);
    }
}
