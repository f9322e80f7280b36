package dev.abstracts.enrich.vector.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer, which talks to nobody: its library tells its makers of each start and fetches what it misses, unless it has been
 * told otherwise before it is loaded.
 */
final class PrivateTokenizer implements AutoCloseable {

    /** Of a longer text the beginning is read. */
    static final int MAX_CHARS = 100_000;

    /** System properties that are set before the library is loaded. */
    static final Map<String, String> SILENCE = Map.of("OPT_OUT_TRACKING", "true", "ai.djl.offline", "true");

    private final HuggingFaceTokenizer tokenizer;

    private PrivateTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Loads a tokenizer.
     *
     * @param json its description
     * @param folder in which the library unpacks its native code
     */
    static PrivateTokenizer load(InputStream json, Path folder) throws IOException {
        SILENCE.forEach(System::setProperty);
        System.setProperty("DJL_CACHE_DIR", folder.toString());
        return new PrivateTokenizer(
                HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false")));
    }

    /** The windows of a text; of an empty one a window without a token of its own. */
    List<long[]> windows(String text) {
        String start = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
        // Half a pair of surrogates is no text to the native code.
        String clean = new String(start.getBytes(UTF_8), UTF_8);
        Encoding encoding = tokenizer.encode(clean, false, false);
        return TokenWindows.of(encoding.getIds(), encoding.getWordIds());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
