package dev.abstracts.search.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.indexing.Reading;
import dev.abstracts.search.indexing.RejectedMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Papers into one generation. A paper that is gone stays in the index as such, so that readers are told. */
final class PaperFlow implements IndexFlow {

    private static final Comparator<Paper.Provenance> LATEST = Comparator.comparing(Paper.Provenance::enrichedAt)
            .thenComparing(Paper.Provenance::receivedAt)
            .thenComparing(Paper.Provenance::recordId);

    private final Topics topics;
    private final Generation generation;

    PaperFlow(Topics topics, Generation generation) {
        this.topics = topics.withEnrichment(generation.enrichment());
        this.generation = generation;
    }

    /** The consumer group that fills a generation. */
    static String group(Topics topics, int number) {
        return topics.namespace() + "-search-papers-" + number;
    }

    static String identity(Generation generation) {
        return generation.uuid() + "/" + generation.topicId();
    }

    @Override
    public String name() {
        return "papers-" + generation.number();
    }

    @Override
    public String topic() {
        return topics.papers();
    }

    @Override
    public String group() {
        return group(topics, generation.number());
    }

    @Override
    public String alias() {
        return IndexNames.writing(generation.index());
    }

    @Override
    public String identity() {
        return identity(generation);
    }

    @Override
    public Reading read(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return new Reading.Unreadable(
                    RejectionCode.UNREADABLE_MESSAGE, "the message has no key, which must be the paper's id");
        }
        String key = new String(message.key(), UTF_8);
        try {
            Paper paper = message.value() == null
                    ? Paper.gone(PaperId.parse(key), Instant.ofEpochMilli(message.timestamp()))
                    : MessageJson.read(message.value(), Paper.class);
            if (!paper.id().value().equals(key)) {
                return new Reading.Unreadable(
                        RejectionCode.UNREADABLE_MESSAGE,
                        "the key is \"%s\", the paper's id is \"%s\"".formatted(key, paper.id()));
            }
            return new Reading.Document(PaperDocument.key(paper.id()), PaperDocument.json(paper, Instant.now()));
        } catch (JacksonException e) {
            return new Reading.Unreadable(
                    RejectionCode.UNREADABLE_MESSAGE, "the message is not a paper: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            return new Reading.Unreadable(
                    RejectionCode.UNREADABLE_MESSAGE, "the message is not a paper: " + e.getMessage());
        }
    }

    /** A rejected paper is told of under the record that came last, as the others were indexed or rejected before it. */
    @Override
    public RejectedRecord rejection(ConsumerRecord<byte[], byte[]> message, RejectionCode code, String detail) {
        return RejectedMessage.of(message, latest(message), code, detail);
    }

    private static Paper.@Nullable Provenance latest(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return null;
        }
        try {
            return MessageJson.read(message.value(), Paper.class).sightings().stream()
                    .max(LATEST)
                    .orElse(null);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
