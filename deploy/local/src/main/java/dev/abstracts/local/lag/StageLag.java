package dev.abstracts.local.lag;

/**
 * What a stage has still to read of a topic.
 *
 * @param stage {@code parse}, {@code assemble} or {@code index}
 * @param messages behind the committed offsets, over all partitions; transaction markers count as messages
 */
public record StageLag(String stage, String topic, String group, long messages) {}
