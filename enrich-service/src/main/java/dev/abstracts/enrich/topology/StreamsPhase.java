package dev.abstracts.enrich.topology;

import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;

/** Where the topology is in its life. */
public sealed interface StreamsPhase {

    /** Whether records are processed as they come. */
    default boolean isRunning() {
        return this instanceof Started(KafkaStreams streams) && streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What to tell an operator. */
    default String text() {
        return switch (this) {
            case WaitingForKafka(String problem) -> "kafka does not answer: " + problem;
            case WaitingForTopics(Set<String> missing) ->
                "topics are missing, the deployment creates them: " + String.join(", ", missing);
            case WaitingForGroup() ->
                "topics were made anew: their old offsets are dropped when every instance has left the group";
            case Started(KafkaStreams streams) -> "the topology is " + streams.state();
            case Failed(String problem) -> "the topology has failed: " + problem;
            case Stopped() -> "stopped";
        };
    }

    /** Kafka does not answer. */
    record WaitingForKafka(String problem) implements StreamsPhase {}

    /** Kafka answers; the deployment has not yet created these topics. */
    record WaitingForTopics(Set<String> missing) implements StreamsPhase {}

    /** Topics were deleted and made anew, and there are instances that have not noticed. */
    record WaitingForGroup() implements StreamsPhase {}

    /** Started; its state says whether it is processing. */
    record Started(KafkaStreams streams) implements StreamsPhase {}

    /** It could not start, or has ended by itself; it is started again. */
    record Failed(String problem) implements StreamsPhase {}

    record Stopped() implements StreamsPhase {}
}
