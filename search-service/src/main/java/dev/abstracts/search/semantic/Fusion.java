package dev.abstracts.search.semantic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ranking out of several by reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): a document gets 1 / (k + rank)
 * from each ranking that it is in. Ranks can be added where scores of different kinds cannot.
 */
public final class Fusion {

    /** As published: large enough that what is found twice comes before what leads one ranking alone. */
    private static final int K = 60;

    private Fusion() {}

    /**
     * @param rankings each with its best first
     * @return the documents of all of them with their scores, the best first; of equal ones the one that comes first in the first
     *     ranking, then in the next
     */
    public static Map<String, Double> fuse(List<List<String>> rankings) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> ranking : rankings) {
            for (int i = 0; i < ranking.size(); i++) {
                scores.merge(ranking.get(i), 1.0 / (K + i + 1), Double::sum);
            }
        }
        Map<String, Double> fused = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(document -> fused.put(document.getKey(), document.getValue()));
        return fused;
    }
}
