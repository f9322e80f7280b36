package dev.abstracts.enrich.preview;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.SourceId;
import dev.abstracts.enrich.identity.PaperIdentity;
import dev.abstracts.enrich.identity.SightingVersion;
import dev.abstracts.enrich.parse.ParseOutcome;
import dev.abstracts.enrich.parse.RecordParsers;
import dev.abstracts.enrich.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** One raw record in, the sighting it would become out. */
@Path("/v1/parse")
public class ParseResource {

    private static final FeedName FEED = FeedName.of("preview");

    private final RecordParsers parsers;
    private final InstantSource clock;

    public ParseResource(RecordParsers parsers, InstantSource clock) {
        this.parsers = parsers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "parseRecord",
            summary = "Parse one raw record",
            description = "Answers the sighting that it would become and the paper of that. Nothing is published.")
    @RequestBody(
            description = "the text of the record, in UTF-8",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "the sighting",
            content = @Content(schema = @Schema(implementation = ParsePreview.class)))
    @APIResponse(responseCode = "400", description = "unknown-format or invalid-parameter")
    @APIResponse(responseCode = "413", description = "record-too-large")
    @APIResponse(responseCode = "422", description = "empty-abstract, undecodable-text or unparseable-record")
    public ParsePreview parse(
            @QueryParam("format") @Parameter(description = "the shape of the record") @Nullable String format,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "the day, as 2026-01-31, on which dates without a year are read; today if not given")
                    @Nullable
                    String asOf,
            @QueryParam("field")
                    @Parameter(
                            description =
                                    "for jsonl, where a field is, as title:/content/title, once for each field; the usual names if none is given")
                    List<String> fields,
            byte[] body) {
        Instant now = clock.instant();
        Format known = format(format);
        LocalDate day = day(asOf, now);
        String text = text(body);
        RecordId id = RecordId.of(FEED, known, text);
        SourceId source = new SourceId(FEED, id.value());
        RawRecord raw = new RawRecord(id, source, FEED, "preview", known, 0, 1, text, day, now, mapping(fields));
        return switch (parsers.parse(raw, now)) {
            case ParseOutcome.Parsed(Sighting sighting) -> ParsePreview.of(paperId(sighting), sighting);
            case ParseOutcome.Withdrawn(SightingVersion version) -> ParsePreview.withdrawal(version.sourceDate());
            case ParseOutcome.Unparseable(RejectionCode code, String detail) ->
                throw new ProblemException(code, detail);
        };
    }

    private static PaperId paperId(Sighting sighting) {
        return PaperIdentity.of(sighting)
                .orElseThrow(() -> new ProblemException(RejectionCode.EMPTY_ABSTRACT, PaperIdentity.ABSENT));
    }

    private Format format(@Nullable String name) {
        List<Format> formats = parsers.formats();
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        RejectionCode.UNKNOWN_FORMAT,
                        name == null
                                ? "parameter format is missing: it is one of %s".formatted(formats)
                                : "no format is called \"%s\": known are %s".formatted(name, formats),
                        Map.of("parameter", "format", "formats", formats)));
    }

    private static @Nullable Map<String, String> mapping(List<String> fields) {
        Map<String, String> mapping = new TreeMap<>();
        for (String field : fields) {
            int colon = field.indexOf(":/");
            if (colon <= 0) {
                throw ProblemException.invalidParameter(
                        "field", "a field is given as title:/content/title, not \"%s\"".formatted(field));
            }
            mapping.put(field.substring(0, colon), field.substring(colon + 1));
        }
        return mapping.isEmpty() ? null : mapping;
    }

    private static LocalDate day(@Nullable String asOf, Instant now) {
        if (asOf == null || asOf.isEmpty()) {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter("asOf", "a day is written 2026-01-31, not \"%s\"".formatted(asOf));
        }
    }

    private static String text(byte[] body) {
        if (body.length > RawRecord.MAX_BYTES) {
            throw new ProblemException(
                    RejectionCode.RECORD_TOO_LARGE,
                    "the record has %d bytes, more than %d".formatted(body.length, RawRecord.MAX_BYTES));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(RejectionCode.UNDECODABLE_TEXT, "the record is not UTF-8");
        }
    }
}
