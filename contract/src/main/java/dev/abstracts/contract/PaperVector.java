package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a paper means, as a vector. Value of {@code abstracts.vectors.v1}, keyed by {@link #id}; of a paper that is gone the value
 * is null.
 *
 * <p>For every paper message at position P that is not gone, the last vector message of its key comes to carry a position of P or
 * later, also when the text has not changed: then the known vector is published again, with the new position. Repetitions are
 * harmless.
 *
 * @param model that made it, such as {@code bge-small-en-v1.5-q}: vectors of different models do not compare
 * @param textHash SHA-256 of the text that was embedded, in lower-case hexadecimal digits
 * @param values the components, as the base64 of big-endian floats of 32 bits; the vector's length is 1
 * @param paper the message that this vector was published for
 */
public record PaperVector(PaperId id, String model, String textHash, String values, Position paper) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public PaperVector {
        requireNonNull(id, "id is null");
        requireNonNull(model, "model is null");
        requireNonNull(textHash, "textHash is null");
        requireNonNull(values, "values is null");
        requireNonNull(paper, "paper is null");
        if (!SHA_256.matcher(textHash).matches()) {
            throw new IllegalArgumentException(
                    "a text's hash is 64 hexadecimal digits, not \"%s\"".formatted(textHash));
        }
        int bytes = decoded(values).length;
        if (bytes == 0 || bytes % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    "a vector's values are floats of 4 bytes each, not %d bytes".formatted(bytes));
        }
    }

    public static PaperVector of(PaperId id, String model, String textHash, float[] components, Position paper) {
        return new PaperVector(id, model, textHash, encode(components), paper);
    }

    /** The same vector, published for another message of the paper. */
    public PaperVector at(Position position) {
        return new PaperVector(id, model, textHash, values, position);
    }

    /** The components, decoded anew by each call. */
    public float[] components() {
        return decode(values);
    }

    /** Base64 of big-endian floats. */
    public static String encode(float[] components) {
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES);
        bytes.asFloatBuffer().put(components);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if this is no base64 */
    public static float[] decode(String values) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(values));
        float[] components = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(components);
        return components;
    }

    private static byte[] decoded(String values) {
        return Base64.getDecoder().decode(values);
    }

    /**
     * The place of a message.
     *
     * @param topic of the papers of one generation of the enrichment
     */
    public record Position(String topic, int partition, long offset) {

        public Position {
            requireNonNull(topic, "topic is null");
            if (partition < 0 || offset < 0) {
                throw new IllegalArgumentException("a place is 0 or more, not %d/%d".formatted(partition, offset));
            }
        }
    }
}
