package dev.abstracts.search.generation;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.generation.Generation.Role;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.kafka.Offsets;
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

    /** What the commits of {@link #group} carry if they are about this index. */
    public String identity(Generation generation) {
        return PaperFlow.identity(generation);
    }

    /** Offsets of the topic that a generation does not hold yet. */
    long lag(Generation generation) {
        return catchUp.lag(generation, partitions());
    }

    /**
     * Looks at what there is, mends what is missing and swaps what is ready.
     *
     * @return the flows that have to run
     */
    synchronized List<IndexFlow> step() throws IOException {
        TopicDescription topic = offsets.describe(topics.papers());
        String topicId = topic.topicId().toString();
        int partitions = topic.partitions().size();
        Generations now = catalog.read();
        if (mend(now, topicId, partitions)) {
            now = catalog.read();
        }
        seen = now;
        List<IndexFlow> flows = new ArrayList<>();
        for (Generation generation : now.all()) {
            if (generation.role() != Role.KEPT && generation.topicId().equals(topicId) && takesPapers(generation)) {
                flows.add(new PaperFlow(topics, generation));
            }
        }
        return flows;
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
    private boolean mend(Generations now, String topicId, int partitions) throws IOException {
        Optional<Generation> serving = now.serving();
        Optional<Generation> filling = now.filling();
        if (filling.isPresent()) {
            Optional<String> why = whyNot(filling.get(), topicId);
            if (why.isPresent()) {
                LOG.warnf("%s is not filled any further: %s", filling.get().index(), why.get());
                delete(filling.get());
                return true;
            }
        }
        if (serving.isEmpty()) {
            Optional<Generation> best = now.kept(topicId).or(() -> filling);
            if (best.isPresent()) {
                LOG.warnf(
                        "no generation serves readers, %s does now", best.get().index());
                catalog.serve(best.get(), now);
            } else {
                catalog.create(now.next(), topicId, Role.SERVING);
                LOG.infof("there was no generation of papers, number %d is made", now.next());
            }
            return true;
        }
        Optional<String> why = whyNot(serving.get(), topicId);
        if (filling.isEmpty() && why.isPresent()) {
            catalog.create(now.next(), topicId, Role.FILLING);
            LOG.warnf(
                    "generation %d is made beside %s: %s",
                    now.next(), serving.get().index(), why.get());
            return true;
        }
        if (filling.isPresent() && catchUp.reached(filling.get(), partitions)) {
            swap(filling.get(), now);
            return true;
        }
        return false;
    }

    /** Why nothing can be added to a generation any more. */
    private Optional<String> whyNot(Generation generation, String topicId) throws IOException {
        if (!generation.topicId().equals(topicId)) {
            return Optional.of("the topic %s that it was made of is no more".formatted(topics.papers()));
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
            offsets.forget(group(generation));
        } catch (KafkaException e) {
            LOG.debugf("the group of %s is still there: %s", generation.index(), e.getMessage());
        }
    }

    /** Begins the next generation, or answers with the one that is being filled already. */
    synchronized Generations rebuild() throws IOException {
        Generations now = catalog.read();
        if (now.filling().isEmpty()) {
            catalog.create(now.next(), topicId(), Role.FILLING);
            now = catalog.read();
        }
        seen = now;
        return now;
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
        Optional<Generation> kept = now.kept(topicId());
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

    private String topicId() {
        return offsets.describe(topics.papers()).topicId().toString();
    }

    private int partitions() {
        return offsets.describe(topics.papers()).partitions().size();
    }
}
