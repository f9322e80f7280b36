package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a paper, {@code scheme:value}: {@code arxiv:1912.10917}, {@code doi:10.1145/3292500}, {@code
 * openreview:B1l6y0VFPr}, {@code source:feed/id} or {@code abstract:<SHA-256>}.
 */
public record PaperId(@JsonValue String value) implements Comparable<PaperId> {

    public PaperId {
        requireNonNull(value, "value is null");
        int colon = value.indexOf(':');
        if (colon <= 0 || colon == value.length() - 1) {
            throw new IllegalArgumentException("a paper's id is scheme:value, not \"%s\"".formatted(value));
        }
    }

    @JsonCreator
    public static PaperId parse(String value) {
        return new PaperId(value);
    }

    /** @param id without version */
    public static PaperId arxiv(String id) {
        return new PaperId("arxiv:" + id);
    }

    /** @param doi in lower case */
    public static PaperId doi(String doi) {
        return new PaperId("doi:" + doi);
    }

    public static PaperId openreview(String forum) {
        return new PaperId("openreview:" + forum);
    }

    public static PaperId source(SourceId source) {
        return new PaperId("source:" + source);
    }

    /** @param sha256 of the normalised abstract, in lower-case hexadecimal digits */
    public static PaperId abstractHash(String sha256) {
        return new PaperId("abstract:" + sha256);
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
