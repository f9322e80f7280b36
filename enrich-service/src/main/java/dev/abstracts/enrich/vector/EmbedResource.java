package dev.abstracts.enrich.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.enrich.problem.ProblemException;
import dev.abstracts.enrich.vector.model.TextEncoder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Vectors of texts that somebody has, and how far those of papers are. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class EmbedResource {

    private final TextVectors texts;
    private final VectorStreams papers;

    EmbedResource(TextVectors texts, VectorStreams papers) {
        this.texts = texts;
        this.papers = papers;
    }

    @POST
    @Path("/embed")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "embedTexts",
            summary = "Make vectors of texts",
            description =
                    "Up to 16 texts of 20,000 characters together. Queries and documents are read in different ways.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmbedRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "a vector for each text, in their order",
            content = @Content(schema = @Schema(implementation = Embeddings.class)))
    @APIResponse(responseCode = "400", description = "malformed-document or invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: no vectors here, or too many asked for at once")
    public Embeddings embed(byte[] body) {
        EmbedRequest request = request(body);
        request.check();
        return new Embeddings(TextEncoder.MODEL, TextEncoder.DIMENSIONS, texts.of(request.texts(), request.kind()));
    }

    @GET
    @Path("/vectors")
    @Operation(operationId = "vectors", summary = "How far papers' vectors are")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VectorStatus.class)))
    public VectorStatus vectors() {
        return papers.status();
    }

    private static EmbedRequest request(byte[] body) {
        try {
            return MessageJson.read(body, EmbedRequest.class);
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage());
        } catch (IOException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException malformed(String problem) {
        return new ProblemException(
                RejectionCode.MALFORMED_DOCUMENT,
                "the body is {\"texts\": [\"...\"], \"as\": \"query\"} or \"document\": " + problem);
    }
}
