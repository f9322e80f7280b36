package dev.abstracts.search.generation;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.generation.Generation.Role;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.kafka.Offsets;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Decides what generations there should be and which of them readers see. Every replica decides alike. */
@ApplicationScoped
public class GenerationKeeper {

    private static final Logger LOG = Logger.getLogger(GenerationKeeper.class);

    private final GenerationCatalog catalog;
    private final Offsets offsets;
    private final Topics topics;
    private final CatchUp catchUp;
    private final int firstEnrichment;
    private final Map<String, Boolean> takesPapers = new HashMap<>();
    private volatile Generations seen = Generations.NONE;

    public GenerationKeeper(
            GenerationCatalog catalog,
            Offsets offsets,
            GenerationConfig config,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.catalog = catalog;
        this.offsets = offsets;
        this.topics = new Topics(namespace);
        this.firstEnrichment = config.enrichment();
        this.catchUp = new CatchUp(offsets, topics, config.swapLag());
    }

    /** The generations when they were last looked at. */
    public Generations seen() {
        return seen;
    }

    /** The consumer group whose committed offsets say how far a generation is. */
    public String group(Generation generation) {
        return PaperFlow.group(topics, generation.number());
    }

    /** The consumer group of a generation's vectors. */
    public String vectorGroup(Generation generation) {
        return "%s-search-vectors-%d".formatted(topics.namespace(), generation.number());
    }

    /** What the commits of {@link #group} carry if they are about this index. */
    public String identity(Generation generation) {
        return PaperFlow.identity(generation);
    }

    /** Offsets of the topic that a generation does not hold yet. */
    long lag(Generation generation) {
        return topic(generation.enrichment())
                .map(topic -> catchUp.lag(generation, topic.partitions().size()))
                .orElse(0L);
    }

    /**
     * Looks at what there is, mends what is missing and swaps what is ready.
     *
     * @return the flows that have to run
     */
    synchronized List<IndexFlow> step() throws IOException {
        Generations now = catalog.read();
        if (mend(now)) {
            now = catalog.read();
        }
        seen = now;
        List<IndexFlow> flows = new ArrayList<>();
        for (Generation generation : now.all()) {
            if (generation.role() != Role.KEPT && hasItsTopic(generation) && takesPapers(generation)) {
                flows.add(new PaperFlow(topics, generation));
            }
        }
        return flows;
    }

    private Optional<TopicDescription> topic(int enrichment) {
        return offsets.find(topics.withEnrichment(enrichment).papers());
    }

    /** @throws KafkaException when the deployment has not made it */
    private String topicId(int enrichment) {
        return offsets.describe(topics.withEnrichment(enrichment).papers())
                .topicId()
                .toString();
    }

    private boolean hasItsTopic(Generation generation) {
        return topic(generation.enrichment())
                .filter(topic -> topic.topicId().toString().equals(generation.topicId()))
                .isPresent();
    }

    /** Whether papers as this version writes them can be put into a generation, which an earlier one may have made. */
    private boolean takesPapers(Generation generation) throws IOException {
        Boolean known = takesPapers.get(generation.uuid());
        if (known == null) {
            known = catalog.adapt(generation);
            takesPapers.put(generation.uuid(), known);
        }
        return known;
    }

    /** Returns whether anything was changed. */
    private boolean mend(Generations now) throws IOException {
        Optional<Generation> serving = now.serving();
        Optional<Generation> filling = now.filling();
        if (filling.isPresent()) {
            Optional<String> why = whyNot(filling.get());
            if (why.isPresent()) {
                LOG.warnf("%s is not filled any further: %s", filling.get().index(), why.get());
                delete(filling.get());
                return true;
            }
        }
        if (serving.isEmpty()) {
            Optional<Generation> best = now.kept(this::hasItsTopic).or(() -> filling);
            if (best.isPresent()) {
                LOG.warnf(
                        "no generation serves readers, %s does now", best.get().index());
                catalog.serve(best.get(), now);
            } else {
                catalog.create(now.next(), firstEnrichment, topicId(firstEnrichment), Role.SERVING);
                LOG.infof("there was no generation of papers, number %d is made", now.next());
            }
            return true;
        }
        Optional<String> why = whyNot(serving.get());
        if (filling.isEmpty() && why.isPresent()) {
            int enrichment = serving.get().enrichment();
            catalog.create(now.next(), enrichment, topicId(enrichment), Role.FILLING);
            LOG.warnf(
                    "generation %d is made beside %s: %s",
                    now.next(), serving.get().index(), why.get());
            return true;
        }
        if (filling.isPresent() && !isTried(filling.get(), serving.get()) && hasCaughtUp(filling.get())) {
            swap(filling.get(), now);
            return true;
        }
        return false;
    }

    /** Papers of another enrichment are shown when somebody has accepted them, not when they are complete. */
    private static boolean isTried(Generation filling, Generation serving) {
        return filling.enrichment() != serving.enrichment();
    }

    private boolean hasCaughtUp(Generation filling) {
        return topic(filling.enrichment())
                .filter(topic -> catchUp.reached(filling, topic.partitions().size()))
                .isPresent();
    }

    /** Why nothing can be added to a generation any more. */
    private Optional<String> whyNot(Generation generation) throws IOException {
        if (!hasItsTopic(generation)) {
            return Optional.of("the topic %s that it was made of is no more"
                    .formatted(topics.withEnrichment(generation.enrichment()).papers()));
        }
        return takesPapers(generation)
                ? Optional.empty()
                : Optional.of("its mapping is another version's and cannot be extended to this one's");
    }

    private void swap(Generation next, Generations now) throws IOException {
        catalog.serve(next, now);
        LOG.infof("%s has caught up and serves readers now", next.index());
        for (Generation old : now.all()) {
            if (old.role() == Role.KEPT) {
                delete(old);
            }
        }
    }

    private void delete(Generation generation) throws IOException {
        catalog.delete(generation);
        LOG.infof("deleted %s", generation.index());
        try {
            offsets.forget(List.of(group(generation), vectorGroup(generation)));
        } catch (KafkaException e) {
            LOG.debugf("the groups of %s are still there: %s", generation.index(), e.getMessage());
        }
    }

    /** Begins the next generation of the papers that are shown, or answers with the one that is being filled already. */
    synchronized Generations rebuild() throws IOException {
        return begin(catalog.read().serving().map(Generation::enrichment).orElse(firstEnrichment));
    }

    /**
     * Begins a generation of another enrichment's papers, or answers with the one that is being filled already.
     *
     * @throws ProblemException when that enrichment has no topic of papers
     */
    synchronized Generations tryOut(int enrichment) throws IOException {
        if (topic(enrichment).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "enrichment",
                    "there is no topic %s: generation %d of the enrichment has not been begun"
                            .formatted(topics.withEnrichment(enrichment).papers(), enrichment));
        }
        return begin(enrichment);
    }

    private Generations begin(int enrichment) throws IOException {
        Generations now = catalog.read();
        if (now.filling().isEmpty()) {
            catalog.create(now.next(), enrichment, topicId(enrichment), Role.FILLING);
            now = catalog.read();
        }
        seen = now;
        return now;
    }

    /**
     * Shows the generation of another enrichment to readers.
     *
     * @throws ProblemException when none is being filled, or when it has not caught up
     */
    synchronized Generations accept() throws IOException {
        Generations now = catalog.read();
        Generation filling = now.filling()
                .orElseThrow(() -> ProblemException.notFound("no generation is being filled that could be accepted"));
        if (!hasCaughtUp(filling)) {
            throw ProblemException.unavailable("%s is still %d messages behind: accept it when it has caught up"
                    .formatted(filling.index(), lag(filling)));
        }
        swap(filling, now);
        seen = catalog.read();
        return seen;
    }

    /**
     * Breaks off the generation that is being filled, or else brings back the one that served before, which is then
     * behind until it has caught up.
     *
     * @return nothing when there is neither
     */
    synchronized Optional<Generations> rollback() throws IOException {
        Generations now = catalog.read();
        Optional<Generation> filling = now.filling();
        Optional<Generation> kept = now.kept(this::hasItsTopic);
        if (filling.isPresent()) {
            delete(filling.get());
        } else if (kept.isPresent()) {
            catalog.serve(kept.get(), now);
        } else {
            return Optional.empty();
        }
        seen = catalog.read();
        return Optional.of(seen);
    }
}
