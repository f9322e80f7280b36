package dev.abstracts.search.rejected;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.listing.ListCursor;
import dev.abstracts.search.listing.ListParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code GET /v1/rejected} asks for. */
record RejectedQuery(ListParameters list) {

    /** @throws dev.abstracts.search.problem.ProblemException naming the parameter that is unknown or wrong */
    static RejectedQuery read(Map<String, List<String>> parameters) {
        ListParameters list = ListParameters.read(parameters, List.of("delivery", "feed", "code"));
        list.filters().getOrDefault("code", List.of()).forEach(RejectedQuery::checkCode);
        return new RejectedQuery(list);
    }

    /** The first page of what is rejected of one delivery. */
    static RejectedQuery ofDelivery(String delivery, int size) {
        return new RejectedQuery(new ListParameters(Map.of("delivery", List.of(delivery)), size, null));
    }

    private static void checkCode(String code) {
        if (Arrays.stream(RejectionCode.values())
                .noneMatch(known -> known.code().equals(code))) {
            throw invalidParameter(
                    "code",
                    "\"%s\" is not allowed, only one of %s"
                            .formatted(
                                    code,
                                    Arrays.stream(RejectionCode.values())
                                            .map(RejectionCode::code)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** The body of the search. */
    byte[] json() {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", list.size()).put("track_total_hits", true);
        body.putArray("_source").add("rejected");
        ArrayNode clauses = body.putObject("query").putObject("bool").putArray("filter");
        list.filters().forEach((field, values) -> {
            ArrayNode terms = clauses.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        });
        ListCursor.newestFirst(body, "rejectedAt", list.after());
        return MessageJson.write(body);
    }
}
