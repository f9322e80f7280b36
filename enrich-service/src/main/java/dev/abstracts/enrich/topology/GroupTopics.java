package dev.abstracts.enrich.topology;

import static dev.abstracts.enrich.topology.TopicWatch.get;

import dev.abstracts.contract.TopicIds;
import dev.abstracts.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * Which topics a group's offsets are about. Kafka drops the offsets of a topic with the topic, but a member that has not
 * noticed commits its old place again once there is a topic of that name: the new one would then be read from there on.
 * So all instances write down in Kafka which topics they read, and none joins the group before its offsets are about
 * those that are there.
 */
record GroupTopics(Admin admin, String group) {

    /** @see TopicWatch#adopt */
    boolean adopt(TopicIds now, TopicIds before) throws ExecutionException, InterruptedException, TimeoutException {
        TopicIds known = known();
        Set<String> replaced = now.replaced(known.equals(TopicIds.NONE) ? before : known);
        if (!replaced.isEmpty() && !(isEmpty() && startOver(replaced))) {
            return false;
        }
        remember(now);
        return true;
    }

    /** Written down beside every topic, as Kafka forgets what was committed for one that is deleted. */
    void remember(TopicIds now) throws ExecutionException, InterruptedException, TimeoutException {
        OffsetAndMetadata ids = new OffsetAndMetadata(0, now.text());
        get(admin.alterConsumerGroupOffsets(
                        Topics.idsGroup(group),
                        now.byName().keySet().stream()
                                .collect(Collectors.toMap(name -> new TopicPartition(name, 0), _ -> ids)))
                .all());
    }

    private TopicIds known() throws ExecutionException, InterruptedException, TimeoutException {
        return committed(Topics.idsGroup(group)).values().stream()
                .findAny()
                .map(commit -> TopicIds.read(commit.metadata()))
                .orElse(TopicIds.NONE);
    }

    private boolean isEmpty() throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return get(admin.describeConsumerGroups(Set.of(group)).all()).values().stream()
                    .allMatch(found -> found.groupState() == GroupState.EMPTY);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw e;
        }
    }

    /** Returns false where somebody has joined the group meanwhile. */
    private boolean startOver(Set<String> topics) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> beginnings = committed(group).keySet().stream()
                .filter(partition -> topics.contains(partition.topic()))
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        if (beginnings.isEmpty()) {
            return true;
        }
        try {
            get(admin.alterConsumerGroupOffsets(group, beginnings).all());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                return false;
            }
            throw e;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> all =
                new HashMap<>(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        all.values().removeIf(offset -> offset == null);
        return all;
    }
}
