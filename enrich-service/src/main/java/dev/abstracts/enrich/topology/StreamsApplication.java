package dev.abstracts.enrich.topology;

import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** What a {@link StreamsRunner} keeps running. */
public interface StreamsApplication {

    /** For log lines and threads. */
    String name();

    /** Its consumer group. */
    String group();

    /** All topics that have to be there before it can run. */
    Set<String> wanted();

    /** Those of them that it reads. */
    Set<String> inputs();

    /** Made anew for each start. */
    Topology topology();

    Properties properties();

    /** Called with each new instance before it is started. */
    default void prepare(KafkaStreams streams) {}
}
