package dev.abstracts.search.vector;

import static java.util.Objects.requireNonNull;

/**
 * An index that vectors are written into.
 *
 * @param papers the topic that the index is filled from
 * @param papersGroup the consumer group that fills it
 * @param identity what the offsets of both groups carry if they are about this very index and that topic
 * @param group the consumer group of its vectors
 */
record VectorTarget(String index, String papers, String papersGroup, String identity, String group) {
    VectorTarget {
        requireNonNull(index, "index is null");
        requireNonNull(papers, "papers is null");
        requireNonNull(papersGroup, "papersGroup is null");
        requireNonNull(identity, "identity is null");
        requireNonNull(group, "group is null");
    }
}
