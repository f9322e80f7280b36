package dev.abstracts.search.alert;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.WebhookSecret;
import dev.abstracts.search.paper.PaperSelection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of.
 *
 * @param q that has been looked through
 * @param secret absent to keep the one that there is, or to be given one
 */
record AlertRequest(String q, URI webhook, @Nullable WebhookSecret secret, List<Kind> on) {

    private static final Set<String> MEMBERS = Set.of("q", "webhook", "secret", "on");
    private static final int LONGEST_ADDRESS = 2_000;

    /** @throws dev.abstracts.search.problem.ProblemException naming the member that is unknown or wrong */
    static AlertRequest read(byte[] json) {
        JsonNode body = tree(json);
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw invalidParameter(name, "an alert has no such member, only q, webhook, secret and on");
            }
        });
        String q = text(body, "q", "what papers have to meet, such as \"ti:tidal cat:cs.LG\"");
        PaperSelection.query(q);
        return new AlertRequest(
                q,
                address(text(body, "webhook", "the address that is called, such as \"https://example.org/hooks/1\"")),
                body.path("secret").isMissingNode() ? null : secret(body.path("secret")),
                on(body.path("on")));
    }

    private static JsonNode tree(byte[] json) {
        try {
            JsonNode body = MessageJson.mapper().readTree(json);
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // Without its text, which may hold the secret.
            throw invalidParameter(
                    "body",
                    "it is not JSON, from line %d, column %d on"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (java.io.IOException e) {
            throw invalidParameter("body", "it is not JSON in UTF-8");
        }
        throw invalidParameter("body", "it is not a JSON object with q and webhook");
    }

    private static String text(JsonNode body, String name, String what) {
        JsonNode value = body.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw invalidParameter(name, "it is missing or no text; it says " + what);
        }
        return value.asText();
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (text.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && (scheme.equals("https") || scheme.equals("http"))
                    && address.getUserInfo() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Answered as below.
        }
        throw invalidParameter(
                "webhook",
                "it is no address with https or http, of at most %d characters, without user and fragment"
                        .formatted(LONGEST_ADDRESS));
    }

    private static WebhookSecret secret(JsonNode value) {
        try {
            return new WebhookSecret(value.asText());
        } catch (IllegalArgumentException e) {
            throw invalidParameter("secret", e.getMessage() + "; leave it out to be given one");
        }
    }

    private static List<Kind> on(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of(Kind.ADDED, Kind.REVISED);
        }
        Set<Kind> kinds = new LinkedHashSet<>();
        for (JsonNode each : value) {
            switch (each.asText()) {
                case "added" -> kinds.add(Kind.ADDED);
                case "revised" -> kinds.add(Kind.REVISED);
                default -> kinds.add(Kind.WITHDRAWN);
            }
        }
        if (!value.isArray() || kinds.isEmpty() || kinds.contains(Kind.WITHDRAWN)) {
            throw invalidParameter("on", "it is not a list of \"added\" and \"revised\", or one of them");
        }
        return List.copyOf(kinds);
    }
}
