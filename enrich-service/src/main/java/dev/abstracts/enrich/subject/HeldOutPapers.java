package dev.abstracts.enrich.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/**
 * The fifth of all arXiv papers that the model must not see in training, so that the model that is shipped can be measured.
 * Which ones depends on their ids alone.
 */
public final class HeldOutPapers {

    private HeldOutPapers() {}

    /** @param arxivId without version */
    public static boolean contains(String arxivId) {
        return part(arxivId, 5) == 0;
    }

    /** Deals papers into {@code parts} parts of about the same size, from 0. */
    public static int part(String arxivId, int parts) {
        CRC32 hash = new CRC32();
        hash.update(arxivId.getBytes(UTF_8));
        return (int) (hash.getValue() % parts);
    }
}
