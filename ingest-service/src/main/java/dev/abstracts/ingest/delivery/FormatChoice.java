package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Formats;
import dev.abstracts.ingest.format.Formats.Recognised;
import dev.abstracts.ingest.format.Formats.Unrecognised;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a document is: as its sender says, else as its content type says, else as it looks. */
@Singleton
final class FormatChoice {

    private static final Map<String, String> BY_CONTENT_TYPE = Map.ofEntries(
            Map.entry("application/x-ndjson", "jsonl"),
            Map.entry("application/ndjson", "jsonl"),
            Map.entry("application/jsonl", "jsonl"),
            Map.entry("application/x-jsonlines", "jsonl"),
            Map.entry("application/atom+xml", "atom"),
            Map.entry("application/rss+xml", "rss"),
            Map.entry("application/rdf+xml", "rss"),
            Map.entry("application/jats+xml", "jats"),
            Map.entry("application/x-bibtex", "bibtex"),
            Map.entry("text/x-bibtex", "bibtex"),
            Map.entry("application/x-research-info-systems", "ris"),
            Map.entry("application/vnd.citationstyles.csl+json", "csl-json"),
            Map.entry("application/vnd.crossref-api-message+json", "crossref-json"));

    private final Formats formats;

    FormatChoice(Formats formats) {
        this.formats = formats;
    }

    /** @throws ProblemException {@code unknown-format}, {@code unrecognised-format}, {@code empty-document}, {@code malformed-document} */
    RecordFormat choose(@Nullable String name, @Nullable String contentType, Document document) {
        Optional<RecordFormat> named = name == null ? Optional.empty() : Optional.of(named(name));
        Head head = Head.of(document.head(), document.isWholeInHead());
        checkReadable(document.head());
        if (document.isWholeInHead() && head.content().isEmpty()) {
            throw new ProblemException(RejectionCode.EMPTY_DOCUMENT, "the document holds nothing but white space");
        }
        return named.or(() -> byContentType(contentType, head)).orElseGet(() -> recognised(head));
    }

    private RecordFormat named(String name) {
        return formats.named(name)
                .orElseThrow(() -> new ProblemException(
                        RejectionCode.UNKNOWN_FORMAT,
                        "there is no format \"%s\"; there are %s".formatted(name, String.join(", ", formats.names())),
                        Map.of("formats", formats.names())));
    }

    /** Only where the document bears it out and looks like nothing else: a content type is often wrong, or names a family. */
    private Optional<RecordFormat> byContentType(@Nullable String contentType, Head head) {
        if (contentType == null) {
            return Optional.empty();
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_CONTENT_TYPE.get(type))
                .flatMap(formats::named)
                .filter(format -> format.recognise(head).score() > 0)
                .filter(format -> !(formats.recognise(head) instanceof Recognised other
                        && !other.format().equals(format)));
    }

    private RecordFormat recognised(Head head) {
        return switch (formats.recognise(head)) {
            case Recognised recognised -> recognised.format();
            case Unrecognised unrecognised -> {
                String nearest = unrecognised.nearest().format().name();
                throw new ProblemException(
                        RejectionCode.UNRECOGNISED_FORMAT,
                        "the document, which begins with %s, looks like no format; the nearest is %s, but it %s; say which it is with ?format=, one of %s"
                                .formatted(
                                        Head.quote(
                                                head.content().isEmpty()
                                                        ? ""
                                                        : head.content().getFirst()),
                                        nearest,
                                        unrecognised.lacks(),
                                        String.join(", ", formats.names())),
                        Map.of("nearest", nearest, "lacks", unrecognised.lacks()));
            }
        };
    }

    private static void checkReadable(byte[] head) {
        if (startsWith(head, 0x1F, 0x8B)) {
            throw malformed("the document is gzip; say so with Content-Encoding: gzip, and compress it once");
        }
        if (isWide(head)) {
            throw malformed("the document is UTF-16 or UTF-32; send it as UTF-8");
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw malformed(
                    "the document is a ZIP archive; send each of its files, with Content-Encoding: gzip if compressed");
        }
    }

    /** By its byte-order mark, or by the zeros beside its first characters. */
    private static boolean isWide(byte[] head) {
        return startsWith(head, 0xFF, 0xFE)
                || startsWith(head, 0xFE, 0xFF)
                || startsWith(head, 0, 0, 0xFE, 0xFF)
                || head.length > 3 && (head[0] == 0 && head[2] == 0 || head[1] == 0 && head[3] == 0);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(RejectionCode.MALFORMED_DOCUMENT, detail);
    }
}
