package dev.abstracts.enrich.vector.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes vectors of texts. Any number of threads may ask at a time; each does its own work and no other thread is started for it.
 */
public final class TextEncoder implements AutoCloseable {

    /** The model's name, as messages carry it: another name for anything that makes other vectors. */
    public static final String MODEL = "bge-small-en-v1.5-q";

    public static final int DIMENSIONS = 384;

    /** What the model was trained to see before a query; documents stand alone. */
    private static final String QUERY = "Represent this sentence for searching relevant passages: ";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final PrivateTokenizer tokenizer;

    private TextEncoder(OrtEnvironment environment, OrtSession session, PrivateTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the model, which takes about a second.
     *
     * @param folder for what has to lie in files to be loaded
     * @throws EncodingException if it cannot be loaded here
     */
    public static TextEncoder load(Path folder) {
        try {
            Files.createDirectories(folder);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            // First what has nothing to close should the other fail.
            PrivateTokenizer tokenizer = tokenizer(folder);
            return new TextEncoder(environment, session(environment, folder), tokenizer);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw new EncodingException("the model %s cannot be loaded: %s".formatted(MODEL, e), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path folder) throws IOException, OrtException {
        // From a file, as 34 MB in the heap would be most of it.
        Path file = Files.createTempFile(folder, MODEL, ".onnx");
        try (InputStream model = resource(".onnx");
                SessionOptions options = new SessionOptions()) {
            Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setInterOpNumThreads(1);
            options.setIntraOpNumThreads(1);
            // It would remember a plan for every length of a text.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static PrivateTokenizer tokenizer(Path folder) throws IOException {
        try (InputStream json = resource("-tokenizer.json")) {
            return PrivateTokenizer.load(json, folder);
        }
    }

    private static InputStream resource(String ending) throws IOException {
        InputStream found = TextEncoder.class.getResourceAsStream("/" + MODEL + ending);
        if (found == null) {
            throw new IOException("the resource %s%s is missing".formatted(MODEL, ending));
        }
        return found;
    }

    /**
     * The vector of a text that is to be found.
     *
     * @return {@link #DIMENSIONS} components, of length 1
     * @throws EncodingException if the model does not work
     */
    public float[] document(String text) {
        return encode(tokenizer.windows(text));
    }

    /** The vector of what somebody looks for, as {@link #document}. */
    public float[] query(String text) {
        return encode(tokenizer.windows(QUERY + text));
    }

    private float[] encode(List<long[]> windows) {
        List<float[]> vectors = new ArrayList<>(windows.size());
        List<Integer> weights = new ArrayList<>(windows.size());
        try {
            for (long[] window : windows) {
                vectors.add(run(window));
                weights.add(window.length);
            }
        } catch (OrtException e) {
            throw new EncodingException("the model %s does not work: %s".formatted(MODEL, e.getMessage()), e);
        }
        return Direction.mean(vectors, weights);
    }

    /** The network's answer at the first token, in which it has gathered what the text means. */
    private float[] run(long[] tokens) throws OrtException {
        long[] shape = {1, tokens.length};
        long[] ones = new long[tokens.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[] first = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return first;
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncodingException("the model %s cannot be closed".formatted(MODEL), e);
        }
    }
}
