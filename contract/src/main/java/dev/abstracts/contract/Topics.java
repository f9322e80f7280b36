package dev.abstracts.contract;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of the topics. The deployment creates them with {@link #settings}; nothing relies on auto-create.
 *
 * <p>Each generation of the enrichment, that is each version of the rules that was run over all raw records, has topics of its
 * own for what it makes of them; the first one's are those without a suffix. A generation that is being tried, beside the one that
 * serves, keeps its rejections and changes to itself too.
 *
 * @param namespace the names' first part, {@code abstracts} unless several installations share a Kafka cluster
 * @param enrichment the generation of the enrichment, from 1
 */
public record Topics(String namespace, int enrichment) {

    public static final String DEFAULT_NAMESPACE = "abstracts";

    /** The largest message, in bytes: a record of 1 MiB grows when it is escaped as JSON. */
    public static final int MAX_MESSAGE_BYTES = 8 << 20;

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    public Topics {
        requireNonNull(namespace, "namespace is null");
        if (!VALID.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "a namespace is [a-z0-9][a-z0-9-]{0,62}, not \"%s\"".formatted(namespace));
        }
        if (enrichment < 1) {
            throw new IllegalArgumentException("a generation of the enrichment is 1 or more, not " + enrichment);
        }
    }

    /** The topics with those of the first generation of the enrichment. */
    public Topics(String namespace) {
        this(namespace, 1);
    }

    public Topics withEnrichment(int generation) {
        return generation == enrichment ? this : new Topics(namespace, generation);
    }

    public static Topics defaults() {
        return new Topics(DEFAULT_NAMESPACE);
    }

    /** {@link RawRecord} by source; kept for ever. */
    public String raw() {
        return namespace + ".raw.v1";
    }

    /** {@link Delivery} by its id; compacted. */
    public String deliveries() {
        return namespace + ".deliveries.v1";
    }

    /** {@link RejectedRecord} by record id; kept long. */
    public String rejected() {
        return namespace + ".rejected.v1";
    }

    /** {@link SightingUpdate} by paper id; kept for days. */
    public String sightings() {
        return generation(namespace + ".sightings.v1");
    }

    /** {@link Paper} by its id; compacted and complete. */
    public String papers() {
        return generation(namespace + ".papers.v1");
    }

    /** {@link PaperChange} by paper id; kept for 30 days. */
    public String changes() {
        return namespace + ".changes.v1";
    }

    /** What {@link #rejected} is for a generation of the enrichment that is being tried. */
    public String triedRejected() {
        return rejected() + ".tried" + enrichment;
    }

    /** What {@link #changes} is for a generation of the enrichment that is being tried. */
    public String triedChanges() {
        return changes() + ".tried" + enrichment;
    }

    /** The consumer group of enrich-service. */
    public String enrichGroup() {
        return namespace + (enrichment == 1 ? "-enrich" : "-enrich-" + enrichment);
    }

    /**
     * The group whose commits tell in their metadata which topics another group's offsets are about: {@link TopicIds}.
     * It has no members, and its offsets say nothing.
     */
    public static String idsGroup(String group) {
        return group + "-topics";
    }

    /** The consumer group of those who make vectors of papers, the same for all generations of the enrichment. */
    public String vectorGroup() {
        return namespace + "-vectors";
    }

    /** The consumer group of those who tell alerts. */
    public String alertGroup() {
        return namespace + "-alerts";
    }

    private String generation(String topic) {
        return enrichment == 1 ? topic : topic + ".e" + enrichment;
    }

    /** {@link Feed} by name; compacted. */
    public String feeds() {
        return namespace + ".feeds.v1";
    }

    /** {@link HarvestCursor} by the feed's name; compacted. */
    public String cursors() {
        return namespace + ".cursors.v1";
    }

    /** {@link PaperVector} by paper id, of whichever generation of the enrichment serves; compacted. */
    public String vectors() {
        return namespace + ".vectors.v1";
    }

    /** {@link Alert} by its id; compacted. */
    public String alerts() {
        return namespace + ".alerts.v1";
    }

    /** {@link AlertState} by the alert's id, in the same partitions as {@link #alerts}; compacted. */
    public String alertStates() {
        return namespace + ".alert-states.v1";
    }

    /** {@link UndeliveredEvent} by the alert's id; kept for 30 days. */
    public String undelivered() {
        return namespace + ".undelivered.v1";
    }

    /** Every topic's settings, as Kafka names them, by topic. */
    public Map<String, Map<String, String>> settings() {
        return Map.ofEntries(
                entry(raw(), deleted(-1)),
                entry(deliveries(), compacted()),
                entry(rejected(), deleted(365 * DAY_MS)),
                entry(sightings(), deleted(7 * DAY_MS)),
                entry(papers(), compacted()),
                entry(changes(), deleted(30 * DAY_MS)),
                entry(feeds(), compacted()),
                entry(cursors(), compacted()),
                entry(vectors(), compacted()),
                entry(alerts(), compacted()),
                entry(alertStates(), compacted()),
                entry(undelivered(), deleted(30 * DAY_MS)));
    }

    /** The settings of the topics that are this generation's alone while it is tried. */
    public Map<String, Map<String, String>> triedSettings() {
        return Map.of(
                sightings(), deleted(7 * DAY_MS),
                papers(), compacted(),
                triedRejected(), deleted(30 * DAY_MS),
                triedChanges(), deleted(DAY_MS));
    }

    private static Map<String, String> deleted(long retentionMs) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retentionMs),
                "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact", "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    }
}
