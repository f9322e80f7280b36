package dev.abstracts.enrich.subject;

import dev.abstracts.enrich.subject.SubjectFeatures.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear model over the features of title and abstract: one score a category, higher than 0 where the text speaks more for
 * it than against it. Immutable, thread-safe; a text of 1,200 characters takes some tens of microseconds.
 */
public final class SubjectModel {

    /** Lies beside this class. */
    public static final String FILE = "subjects.model";

    private static final int FIELDS = 4;
    /** A feature with weights for more than one category of so many has one for each. */
    private static final int FULL_ROW = 5;

    /** One more than the natural logarithm of small counts: all that most texts need. */
    private static final float[] LOGARITHMS = new float[64];

    static {
        for (int count = 1; count < LOGARITHMS.length; count++) {
            LOGARITHMS[count] = 1 + (float) Math.log(count);
        }
    }

    private final String trainedOn;
    private final List<String> categories;
    private final float[] biases;
    private final Calibration calibration;

    // What is read together lies together: a text touches hundreds of features all over the model.
    /** An open hash table of the features: the hash in the high half, the position plus 1 in the low one, 0 where free. */
    private final long[] table;
    /**
     * For each feature: its term weight and the scale of its weights (bits of floats), where they begin and end; the end is
     * 0 where the weights are one for each category.
     */
    private final int[] features;
    /** Pairs of a category and a weight; of features with many, a weight for each category, which is faster to add. */
    private final byte[] weights;

    public SubjectModel(SubjectWeights trained) {
        this.trainedOn = trained.trainedOn();
        this.categories = trained.categories();
        this.biases = trained.biases();
        this.calibration = trained.calibration();
        int size = trained.hashes().length;
        this.table = new long[Integer.highestOneBit(Math.max(size, 4)) * 4];
        this.features = new int[size * FIELDS];
        ByteArrayOutputStream rows = new ByteArrayOutputStream(trained.weights().length * 2);
        // So that no row ends at 0.
        rows.write(0);
        int start = 0;
        for (int feature = 0; feature < size; feature++) {
            int hash = trained.hashes()[feature];
            int slot = slot(hash);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = (long) hash << 32 | feature + 1;
            int end = trained.ends()[feature];
            int at = feature * FIELDS;
            features[at] = Float.floatToRawIntBits(trained.termWeights()[feature]);
            features[at + 1] = Float.floatToRawIntBits(trained.scales()[feature]);
            features[at + 2] = rows.size();
            if ((end - start) * FULL_ROW > categories.size()) {
                byte[] row = new byte[categories.size()];
                for (int i = start; i < end; i++) {
                    row[trained.columns()[i]] = trained.weights()[i];
                }
                rows.writeBytes(row);
            } else {
                for (int i = start; i < end; i++) {
                    rows.write(trained.columns()[i]);
                    rows.write(trained.weights()[i]);
                }
                features[at + 3] = rows.size();
            }
            start = end;
        }
        this.weights = rows.toByteArray();
    }

    /** The model in the jar. */
    public static SubjectModel load() {
        try (InputStream file = SubjectModel.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no file %s beside %s: train it by ./abstracts train subjects"
                        .formatted(FILE, SubjectModel.class));
            }
            return new SubjectModel(SubjectModelFile.read(FILE, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** What it was trained on, for people. */
    public String trainedOn() {
        return trainedOn;
    }

    /** The categories that it can tell, canonical ids. */
    public List<String> categories() {
        return categories;
    }

    /** Scores a paper, whatever it is about. */
    public Prediction predict(@Nullable String title, String abstractText) {
        return predict(SubjectFeatures.of(title, abstractText));
    }

    private Prediction predict(FeatureCounts text) {
        int[] hashes = new int[text.size()];
        float[] counts = new float[hashes.length];
        int[] next = {0};
        text.forEach((hash, count) -> {
            hashes[next[0]] = hash;
            counts[next[0]++] = count;
        });
        return predict(hashes, counts);
    }

    /** Scores a paper whose features were read before. */
    public Prediction predict(int[] hashes, float[] counts) {
        // Each step goes through all features, so that the processor waits for many of them at once: hardly anything
        // that a
        // text touches lies in its caches.
        long[] entries = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            entries[i] = table[slot(hashes[i])];
        }
        Familiarity met = new Familiarity();
        int[] found = new int[hashes.length];
        float[] values = new float[hashes.length];
        int known = 0;
        for (int i = 0; i < hashes.length; i++) {
            int feature = entries[i] == 0 ? -1 : find(hashes[i]);
            met.expect(Kind.of(hashes[i]));
            if (feature >= 0) {
                met.meet(Kind.of(hashes[i]));
                found[known] = feature * FIELDS;
                values[known++] = counts[i];
            }
        }
        double squares = 0;
        for (int i = 0; i < known; i++) {
            values[i] = value(values[i], Float.intBitsToFloat(features[found[i]]));
            squares += values[i] * values[i];
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        float[] scores = biases.clone();
        for (int i = 0; i < known; i++) {
            int at = found[i];
            float step = norm * values[i] * Float.intBitsToFloat(features[at + 1]);
            add(features[at + 2], features[at + 3], step, scores);
        }
        return new Prediction(categories, scores, calibration, met);
    }

    /** Adds a row of weights to the scores. */
    private void add(int start, int end, float step, float[] scores) {
        if (end == 0) {
            for (int category = 0; category < scores.length; category++) {
                scores[category] += step * weights[start + category];
            }
        } else {
            for (int i = start; i < end; i += 2) {
                scores[weights[i]] += step * weights[i + 1];
            }
        }
    }

    private int slot(int hash) {
        // Multiplied, because the low bits hold the kind of feature.
        return hash * 0x9E3779B1 >>> 8 & table.length - 1;
    }

    /** Position of a feature, or -1. */
    private int find(int hash) {
        int slot = slot(hash);
        while (true) {
            long entry = table[slot];
            if (entry == 0 || (int) (entry >>> 32) == hash) {
                return (int) entry - 1;
            }
            slot = slot + 1 & table.length - 1;
        }
    }

    /** How a count and a term weight make a value: tf-idf with the logarithm of the count. */
    public static float value(float count, float termWeight) {
        int whole = (int) count;
        return termWeight * (whole < LOGARITHMS.length ? LOGARITHMS[whole] : 1 + (float) Math.log(count));
    }
}
