package dev.abstracts.search.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.delivery.Followed.Assembling;
import dev.abstracts.search.delivery.Followed.Counting;
import dev.abstracts.search.delivery.Followed.Enriching;
import dev.abstracts.search.delivery.Followed.Indexing;
import dev.abstracts.search.delivery.Followed.Settled;
import dev.abstracts.search.kafka.RecordWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Moves deliveries from stage to stage. Confined to the tracker's thread. */
@ApplicationScoped
class Stages {

    private static final Logger LOG = Logger.getLogger(Stages.class);

    private final Positions positions;
    private final FollowedDeliveries followed;
    private final PartitionHandover handover;
    private final DeliveryStore store;
    private final RecordWriter writer;
    private final Topics topics;
    private final Timer searchable;

    Stages(
            Positions positions,
            FollowedDeliveries followed,
            PartitionHandover handover,
            DeliveryStore store,
            RecordWriter writer,
            MeterRegistry registry,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.positions = positions;
        this.followed = followed;
        this.handover = handover;
        this.store = store;
        this.writer = writer;
        this.topics = new Topics(namespace);
        this.searchable = Timer.builder("abstracts.push.to.searchable")
                .description("from the receipt of a delivery until readers find all of it")
                .serviceLevelObjectives(
                        LongStream.of(500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000)
                                .mapToObj(Duration::ofMillis)
                                .toArray(Duration[]::new))
                .register(registry);
    }

    /**
     * Moves every delivery as far as it is. The end of the next topic is asked for after the group was seen behind the
     * delivery in the topic before, so that whatever the group made of it lies before that end.
     *
     * @return whether there are deliveries that are not settled
     */
    boolean advance() throws IOException {
        if (followed.all().stream().allMatch(entry -> entry.followed() instanceof Settled)) {
            return false;
        }
        positions.update();
        if (positions.haveSwitched()) {
            followed.restart();
        }
        List<Enriching> enriched = arrived(Enriching.class, Enriching::raw, positions::enriched);
        if (!enriched.isEmpty()) {
            Map<TopicPartition, Long> end = positions.sightingsEnd();
            Instant now = Instant.now();
            enriched.forEach(delivery -> followed.update(new Assembling(delivery.delivery(), end, now)));
        }
        List<Assembling> assembled = arrived(Assembling.class, Assembling::sightings, positions::enriched);
        if (!assembled.isEmpty()) {
            Map<TopicPartition, Long> end = positions.papersEnd();
            Instant now = Instant.now();
            assembled.forEach(
                    delivery -> followed.update(new Indexing(delivery.delivery(), end, delivery.enrichedAt(), now)));
        }
        List<Indexing> indexed = arrived(Indexing.class, Indexing::papers, positions::indexed);
        if (!indexed.isEmpty()) {
            Map<TopicPartition, Long> end = positions.rejectedEnd();
            indexed.forEach(delivery -> followed.update(
                    new Counting(delivery.delivery(), end, delivery.enrichedAt(), delivery.assembledAt())));
        }
        List<Counting> counted = arrived(Counting.class, Counting::rejected, positions::rejectedIndexed);
        if (!counted.isEmpty()) {
            settle(counted);
        }
        return true;
    }

    /** Those of one stage whose goal is reached; many share a goal, which is then compared once. */
    private <S extends Followed> List<S> arrived(
            Class<S> stage, Function<S, Map<TopicPartition, Long>> goal, Predicate<Map<TopicPartition, Long>> reached) {
        Map<Map<TopicPartition, Long>, Boolean> known = new IdentityHashMap<>();
        return followed.all().stream()
                .filter(entry -> stage.isInstance(entry.followed()) && !handover.isUnderWay(entry.partition()))
                .map(entry -> stage.cast(entry.followed()))
                .filter(delivery -> known.computeIfAbsent(goal.apply(delivery), reached::test))
                .toList();
    }

    private void settle(List<Counting> arrived) throws IOException {
        store.refresh();
        Map<String, Long> rejected = store.rejected(
                arrived.stream().map(counting -> counting.delivery().id()).toList());
        Instant now = Instant.now();
        for (Counting counting : arrived) {
            Delivery delivery = counting.delivery();
            long published = delivery.counts().published();
            long lost = Math.min(published, rejected.getOrDefault(delivery.id(), 0L));
            Delivery settled = delivery.withSettlement(
                    new Settlement(published - lost, lost, counting.enrichedAt(), counting.assembledAt(), now));
            if (!followed.update(new Settled(settled))) {
                continue;
            }
            // A sender may take hours for its document: the receipt is sent when all of it is durable.
            Instant receipt = delivery.completedAt();
            if (receipt != null) {
                searchable.record(Duration.between(receipt, now));
            }
            writer.write(new ProducerRecord<>(
                            topics.deliveries(), delivery.id().getBytes(UTF_8), MessageJson.write(settled)))
                    .exceptionally(failure -> {
                        LOG.warnf(
                                "delivery %s: its settlement is written again: %s",
                                delivery.id(), failure.getMessage());
                        followed.update(counting);
                        return null;
                    });
        }
    }
}
