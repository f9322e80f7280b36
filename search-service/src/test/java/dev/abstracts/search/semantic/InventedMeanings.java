package dev.abstracts.search.semantic;

import dev.abstracts.contract.PaperVector;
import java.util.List;
import java.util.Locale;

/** A model that knows a few concepts, each by words of several languages: texts of one concept are near each other. */
public final class InventedMeanings {

    public static final String MODEL = "invented";

    private static final int DIMENSIONS = 384;

    private static final List<List<String>> CONCEPTS = List.of(
            List.of("tide", "tides", "tidal", "ebb", "gezeiten"),
            List.of("tree", "trees", "forest", "oak"),
            List.of("lamp", "lighthouse", "lantern", "beacon"),
            List.of("graph", "network", "networks", "nodes"));

    private InventedMeanings() {}

    /** @return of length 1 */
    public static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        vector[DIMENSIONS - 1] = 0.1f;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            for (int concept = 0; concept < CONCEPTS.size(); concept++) {
                if (CONCEPTS.get(concept).contains(word)) {
                    vector[concept] += 1;
                }
            }
        }
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    /** As enrich-service answers {@code POST /v1/embed}. */
    static String answer(String text) {
        return """
            {"model": "%s", "dimensions": %d, "vectors": ["%s"]}""".formatted(MODEL, DIMENSIONS, PaperVector.encode(vector(text)));
    }
}
