package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.SubjectModel;
import java.util.Arrays;
import java.util.List;

/**
 * A paper as the trainer needs it.
 *
 * @param features positions in the vocabulary
 * @param values of the features, together of length 1
 * @param primary category (index), -1 where the model does not know it
 * @param others further categories that the model knows
 */
record Example(int[] features, float[] values, int primary, int[] others) {

    static Example of(LabelledPaper paper, Vocabulary vocabulary, List<String> categories) {
        int[] features = new int[paper.hashes().length];
        float[] values = new float[features.length];
        int size = 0;
        double squares = 0;
        for (int i = 0; i < paper.hashes().length; i++) {
            int feature = vocabulary.find(paper.hashes()[i]);
            if (feature >= 0) {
                float value = SubjectModel.value(paper.counts()[i], vocabulary.termWeights()[feature]);
                features[size] = feature;
                values[size++] = value;
                squares += value * value;
            }
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[i] *= norm;
        }
        int[] own = paper.categories().stream().mapToInt(categories::indexOf).toArray();
        return new Example(
                Arrays.copyOf(features, size),
                Arrays.copyOf(values, size),
                own[0],
                Arrays.stream(own).skip(1).filter(category -> category >= 0).toArray());
    }
}
