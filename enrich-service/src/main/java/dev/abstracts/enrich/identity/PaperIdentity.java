package dev.abstracts.enrich.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.Sighting;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity of the paper that a sighting speaks of: the first that it knows of arXiv id, DOI, OpenReview forum, its
 * source's own id, and the hash of its abstract.
 */
public final class PaperIdentity {

    /** Why there is none, for whoever sent the record. */
    public static final String ABSENT =
            "the record carries no identifier, and its abstract has neither a letter nor a digit";

    private PaperIdentity() {}

    /** Empty when the sighting carries no identifier and its abstract has neither a letter nor a digit. */
    public static Optional<PaperId> of(Sighting sighting) {
        Identifiers known = sighting.identifiers();
        if (known.arxiv() != null) {
            return Optional.of(PaperId.arxiv(known.arxiv()));
        }
        if (known.doi() != null) {
            return Optional.of(PaperId.doi(known.doi().toLowerCase(Locale.ROOT)));
        }
        if (known.openreview() != null) {
            return Optional.of(PaperId.openreview(known.openreview()));
        }
        if (sighting.source().isOwn(sighting.recordId())) {
            return Optional.of(PaperId.source(sighting.source()));
        }
        String letters = sighting.abstractText() == null ? "" : lettersAndDigits(sighting.abstractText());
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(PaperId.abstractHash(
                        RecordId.ofBytes(letters.getBytes(UTF_8)).value()));
    }

    /** NFKC, lower case, letters and digits only: what is left when a text is copied, folded and retyped. */
    static String lettersAndDigits(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(lower.length());
        lower.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
