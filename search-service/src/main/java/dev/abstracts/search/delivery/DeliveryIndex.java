package dev.abstracts.search.delivery;

import com.fasterxml.jackson.core.JacksonException;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.elasticsearch.DocumentId;
import dev.abstracts.search.generation.DisposableIndex;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.indexing.Reading;
import dev.abstracts.search.indexing.RejectedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The deliveries' topic in an index; what arrives there is told to the tracker. */
@ApplicationScoped
public class DeliveryIndex implements DisposableIndex {

    private static final Logger LOG = Logger.getLogger(DeliveryIndex.class);

    private final DeliveryTracker tracker;
    private final Topics topics;
    private final IndexNames names;

    DeliveryIndex(DeliveryTracker tracker, @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.tracker = tracker;
        this.topics = new Topics(namespace);
        this.names = new IndexNames(namespace);
    }

    @Override
    public String index() {
        return names.deliveries();
    }

    @Override
    public String topic() {
        return topics.deliveries();
    }

    /** The consumer group whose commits say how far the index is. */
    static String group(Topics topics) {
        return topics.namespace() + "-search-deliveries";
    }

    @Override
    public IndexDefinition definition() {
        return IndexDefinition.resource("deliveries.json");
    }

    @Override
    public IndexFlow flow(String identity) {
        return new Flow(identity);
    }

    private final class Flow implements IndexFlow {

        private final String identity;

        Flow(String identity) {
            this.identity = identity;
        }

        @Override
        public String name() {
            return "deliveries";
        }

        @Override
        public String topic() {
            return topics.deliveries();
        }

        @Override
        public String group() {
            return DeliveryIndex.group(topics);
        }

        @Override
        public String alias() {
            return IndexNames.writing(index());
        }

        @Override
        public String identity() {
            return identity;
        }

        @Override
        public Reading read(ConsumerRecord<byte[], byte[]> message) {
            if (message.value() == null) {
                return new Reading.Nothing();
            }
            try {
                Delivery delivery = MessageJson.read(message.value(), Delivery.class);
                return new Reading.Document(
                        DocumentId.of(delivery.id()),
                        MessageJson.write(DeliveryDocument.of(delivery, message.partition())));
            } catch (JacksonException e) {
                return unreadable(e.getOriginalMessage());
            } catch (IOException | IllegalArgumentException e) {
                return unreadable(String.valueOf(e.getMessage()));
            }
        }

        private static Reading unreadable(String why) {
            return new Reading.Unreadable(RejectionCode.UNREADABLE_MESSAGE, "the message is not a delivery: " + why);
        }

        @Override
        public RejectedRecord rejection(ConsumerRecord<byte[], byte[]> message, RejectionCode code, String detail) {
            return RejectedMessage.of(message, null, code, detail);
        }

        @Override
        public void assigned(Collection<Integer> partitions) {
            tracker.assigned(partitions);
        }

        @Override
        public void revoked(Collection<Integer> partitions) {
            tracker.revoked(partitions);
        }

        @Override
        public void resolved(ConsumerRecord<byte[], byte[]> message) {
            if (message.value() != null) {
                try {
                    tracker.seen(MessageJson.read(message.value(), Delivery.class), message.partition());
                } catch (IOException | IllegalArgumentException e) {
                    LOG.debugf("an unreadable delivery is not followed: %s", e.getMessage());
                }
            }
        }
    }
}
