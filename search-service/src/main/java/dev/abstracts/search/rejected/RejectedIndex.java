package dev.abstracts.search.rejected;

import com.fasterxml.jackson.core.JacksonException;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.search.generation.DisposableIndex;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.indexing.Reading;
import dev.abstracts.search.indexing.RejectedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rejected topic in an index. */
@ApplicationScoped
public class RejectedIndex implements DisposableIndex {

    private final Topics topics;
    private final IndexNames names;

    RejectedIndex(@ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.topics = new Topics(namespace);
        this.names = new IndexNames(namespace);
    }

    @Override
    public String index() {
        return names.rejected();
    }

    @Override
    public String topic() {
        return topics.rejected();
    }

    /** The consumer group whose commits say how far the index is. */
    public String group() {
        return topics.namespace() + "-search-rejected";
    }

    @Override
    public IndexDefinition definition() {
        return IndexDefinition.resource("rejected.json");
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
            return "rejected";
        }

        @Override
        public String topic() {
            return topics.rejected();
        }

        @Override
        public String group() {
            return RejectedIndex.this.group();
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
                RejectedDocument document =
                        RejectedDocument.of(MessageJson.read(message.value(), RejectedRecord.class), message);
                return new Reading.Document(document.key(), MessageJson.write(document));
            } catch (JacksonException e) {
                return unreadable(e.getOriginalMessage());
            } catch (IOException | IllegalArgumentException e) {
                return unreadable(String.valueOf(e.getMessage()));
            }
        }

        private static Reading unreadable(String why) {
            return new Reading.Unreadable(
                    RejectionCode.UNREADABLE_MESSAGE, "the message is not a rejected record: " + why);
        }

        @Override
        public RejectedRecord rejection(ConsumerRecord<byte[], byte[]> message, RejectionCode code, String detail) {
            return RejectedMessage.of(message, null, code, detail);
        }
    }
}
