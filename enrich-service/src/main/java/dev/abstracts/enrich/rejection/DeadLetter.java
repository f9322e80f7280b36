package dev.abstracts.enrich.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RejectedRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers of the rejected topic, named as SmallRye names those of a dead-letter queue. */
public final class DeadLetter {

    public static final String REASON = "dead-letter-reason";
    public static final String CAUSE = "dead-letter-cause";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private DeadLetter() {}

    /** Where the rejected message stood. */
    public record Place(String topic, int partition, long offset) {

        @Override
        public String toString() {
            return topic + "/" + partition + "/" + offset;
        }
    }

    /** Only these: a poisonous message may have poisonous headers. */
    public static Headers headers(RejectedRecord rejected, Place place) {
        return new RecordHeaders()
                .add(REASON, rejected.code().code().getBytes(UTF_8))
                .add(CAUSE, rejected.detail().getBytes(UTF_8))
                .add(TOPIC, place.topic().getBytes(UTF_8))
                .add(PARTITION, Integer.toString(place.partition()).getBytes(UTF_8))
                .add(OFFSET, Long.toString(place.offset()).getBytes(UTF_8));
    }
}
