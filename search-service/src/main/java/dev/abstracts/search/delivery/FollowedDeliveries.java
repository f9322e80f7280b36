package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The deliveries that are followed in memory, not more than so many: of partitions with more, the rest are left in the
 * index, to be taken from there when there is room.
 */
@ApplicationScoped
class FollowedDeliveries {

    record Entry(int partition, Followed followed) {}

    private final int limit;
    private final Positions positions;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<Integer> crowded = ConcurrentHashMap.newKeySet();

    FollowedDeliveries(Positions positions, DeliveryConfig config, MeterRegistry registry) {
        this.positions = positions;
        this.limit = config.followed();
        TimeGauge.builder("abstracts.delivery.waiting", this::longestWait, TimeUnit.SECONDS)
                .description(
                        "since the oldest delivery was received whole that is followed and not settled; 0 if none is")
                .register(registry);
    }

    private double longestWait() {
        Instant now = Instant.now();
        return entries.values().stream()
                .map(Entry::followed)
                .filter(followed -> !(followed instanceof Followed.Settled))
                .map(followed -> followed.delivery().completedAt())
                .filter(Objects::nonNull)
                .mapToLong(completed -> Duration.between(completed, now).toSeconds())
                .max()
                .orElse(0);
    }

    /** Any thread. Returns whether the delivery is now followed that was not. */
    boolean seen(Delivery delivery, int partition) {
        if (delivery.settlement() != null) {
            entries.remove(delivery.id());
            return false;
        }
        if (delivery.completedAt() == null || entries.containsKey(delivery.id())) {
            return false;
        }
        if (room() == 0) {
            crowded.add(partition);
            return false;
        }
        return entries.putIfAbsent(delivery.id(), new Entry(partition, begin(delivery))) == null;
    }

    private Followed begin(Delivery delivery) {
        Instant now = Instant.now();
        return delivery.counts().published() == 0
                ? new Followed.Counting(delivery, Map.of(), now, now)
                : new Followed.Enriching(delivery, positions.raw(delivery.positions()));
    }

    int room() {
        return Math.max(0, limit - entries.size());
    }

    boolean isHalfEmpty() {
        return entries.size() * 2 <= limit;
    }

    /** The partitions of which deliveries were left out; they are not remembered after that. */
    Set<Integer> takeCrowded() {
        Set<Integer> taken = Set.copyOf(crowded);
        crowded.removeAll(taken);
        return taken;
    }

    void crowd(Collection<Integer> partitions) {
        crowded.addAll(partitions);
    }

    void drop(Collection<Integer> partitions) {
        crowded.removeAll(partitions);
        entries.values().removeIf(entry -> partitions.contains(entry.partition()));
    }

    /** Lets all that are not settled go through the stages anew. */
    void restart() {
        entries.replaceAll((_, entry) -> entry.followed() instanceof Followed.Settled
                ? entry
                : new Entry(entry.partition(), begin(entry.followed().delivery())));
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    Optional<Followed> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::followed);
    }

    /** Returns false where the delivery is followed no longer. */
    boolean update(Followed next) {
        return entries.computeIfPresent(next.delivery().id(), (_, entry) -> new Entry(entry.partition(), next)) != null;
    }
}
