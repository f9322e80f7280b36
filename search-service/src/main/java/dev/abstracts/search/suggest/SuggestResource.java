package dev.abstracts.search.suggest;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.facet.FacetNames;
import dev.abstracts.search.listing.ListParameters;
import dev.abstracts.search.paper.PaperIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Suggests titles, authors and tags to who is typing. */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    private static final int DEFAULT_SIZE = 5;
    private static final int MAX_SIZE = 20;
    private static final int MAX_PREFIX = 100;

    private final PaperIndex index;
    private final FacetNames names;

    SuggestResource(PaperIndex index, FacetNames names) {
        this.index = index;
        this.names = names;
    }

    /** @param suggestions tags, then authors, then titles */
    record Suggestions(List<Suggestion> suggestions) {}

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Suggests titles, authors and tags",
            description = "That go on as what was typed does. Each comes with the query that finds it.")
    @Parameter(
            name = "prefix",
            in = ParameterIn.QUERY,
            required = true,
            description = "what was typed; nothing is suggested for less than two letters",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many of each kind, from 0 to 20, else 5",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Suggestions.class)))
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public Suggestions suggest(@Context UriInfo uri) throws IOException {
        Map<String, List<String>> parameters = uri.getQueryParameters();
        for (String name : parameters.keySet()) {
            if (!name.equals("prefix") && !name.equals("size")) {
                throw invalidParameter(name, "there is no such parameter, only prefix and size");
            }
        }
        String prefix = parameters.getOrDefault("prefix", List.of("")).getFirst();
        if (!parameters.containsKey("prefix") || prefix.length() > MAX_PREFIX) {
            throw invalidParameter("prefix", "it is what was typed, of at most %d characters".formatted(MAX_PREFIX));
        }
        List<String> sizes = parameters.getOrDefault("size", List.of());
        int size = sizes.isEmpty() ? DEFAULT_SIZE : ListParameters.number("size", sizes.getFirst(), MAX_SIZE);
        long letters = prefix.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < SuggestSearch.MIN_LETTERS || size == 0) {
            return new Suggestions(List.of());
        }
        List<JsonNode> answers = index.searches(SuggestSearch.bodies(prefix, size));
        return new Suggestions(new SuggestReader(prefix, size, names, index::searches).read(answers));
    }
}
