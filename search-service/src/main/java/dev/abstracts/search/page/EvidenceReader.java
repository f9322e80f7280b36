package dev.abstracts.search.page;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Tag;
import dev.abstracts.search.page.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks in one text of a paper what its tags and claims were read from. Their spans count in the received text: where the
 * readable one differs, the same words are looked for in it.
 */
final class EvidenceReader {

    private static final int MOST = 200;

    private final String field;
    private final String received;
    private final String readable;

    /**
     * @param field as {@link Tag.Evidence} calls it
     * @param readable the text to mark
     */
    EvidenceReader(String field, String received, String readable) {
        this.field = field;
        this.received = received;
        this.readable = readable;
    }

    MarkedText read(Paper paper) {
        Stream<Span> tags =
                paper.tags().stream().flatMap(tag -> span(tag.evidence(), null, tag.kind() + " " + tag.label()));
        Stream<Span> claims = paper.claims().stream()
                .flatMap(claim -> span(claim, "claim: " + claim.kind().label()));
        List<Span> spans = Stream.concat(claims, tags).limit(MOST).toList();
        return MarkedText.of(field + "-", readable, spans);
    }

    /** The anchors of the paper's claims in this text, in their order; null for one that is not marked here. */
    List<@Nullable String> anchors(Paper paper, MarkedText marked) {
        List<@Nullable String> anchors = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            anchors.add(span(claim, "")
                    .findFirst()
                    .map(span -> marked.anchor(span.start()))
                    .orElse(null));
        }
        return anchors;
    }

    private Stream<Span> span(Claim claim, String hint) {
        return span(claim.span(), claim.quote(), hint);
    }

    private Stream<Span> span(Tag.@Nullable Evidence evidence, @Nullable String quote, String hint) {
        if (evidence == null || !evidence.field().equals(field)) {
            return Stream.empty();
        }
        int start = evidence.start();
        int end = evidence.end();
        if (start < 0 || start >= end || end > received.length()) {
            return Stream.empty();
        }
        if (received.equals(readable)) {
            return Stream.of(new Span(start, end, hint));
        }
        String words = quote == null ? received.substring(start, end) : quote;
        int found = readable.indexOf(words);
        return found < 0 ? Stream.empty() : Stream.of(new Span(found, found + words.length(), hint));
    }
}
