package dev.abstracts.enrich.vector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.contract.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of papers, without a broker and without a model. */
class VectorTopologyTest {

    private static final Topics TOPICS = new Topics("test");

    @TempDir
    Path folder;

    private final List<String> encoded = new ArrayList<>();
    private final VectorEvents events = new VectorEvents(new SimpleMeterRegistry());
    private boolean works = true;
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> papers;
    private TestInputTopic<byte[], byte[]> known;
    private TestOutputTopic<byte[], byte[]> vectors;

    @BeforeEach
    void open() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(
                new VectorTopology(TOPICS, "lengths", this::encode, events, Stores::inMemoryKeyValueStore).build(),
                settings);
        papers = driver.createInputTopic(TOPICS.papers(), new ByteArraySerializer(), new ByteArraySerializer());
        known = driver.createInputTopic(TOPICS.vectors(), new ByteArraySerializer(), new ByteArraySerializer());
        vectors = driver.createOutputTopic(TOPICS.vectors(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private float[] encode(String text) {
        if (!works || text.equals("unreadable")) {
            throw new IllegalStateException("the model does not work");
        }
        encoded.add(text);
        return new float[] {text.length()};
    }

    @Test
    void aPaperHasTheVectorOfItsText() throws IOException {
        push(Vectored.paper(1, "Boats", "We count boats."));
        PaperVector vector = vector();
        assertThat(vector.id()).isEqualTo(Vectored.id(1));
        assertThat(vector.model()).isEqualTo("lengths");
        assertThat(vector.components()).containsExactly("Boats\nWe count boats.".length());
        assertThat(vector.paper()).isEqualTo(new PaperVector.Position(TOPICS.papers(), 0, 0));
        assertThat(vectors.isEmpty()).isTrue();
    }

    @Test
    void theSameTextIsNotReadTwiceAndItsVectorHasTheNewPlace() throws IOException {
        push(Vectored.paper(1, "Boats", "We count boats."));
        push(Vectored.paper(1, "Boats", "We count boats."));
        PaperVector first = vector();
        assertThat(vector()).isEqualTo(first.at(new PaperVector.Position(TOPICS.papers(), 0, 1)));
        assertThat(encoded).hasSize(1);
    }

    @Test
    void aRevisedTextIsReadAnew() throws IOException {
        push(Vectored.paper(1, "Boats", "We count boats."));
        push(Vectored.paper(1, "Boats", "We count ships."));
        assertThat(vector().textHash()).isNotEqualTo(vector().textHash());
        assertThat(encoded).containsExactly("Boats\nWe count boats.", "Boats\nWe count ships.");
    }

    @Test
    void anotherModelReadsAllAnew() {
        PaperText text = PaperText.of(Vectored.paper(1, "Boats", null));
        PaperVector theirs = PaperVector.of(
                Vectored.id(1), "other", text.hash(), new float[] {9}, new PaperVector.Position("x", 0, 0));
        known.pipeInput(new TestRecord<>(key(1), MessageJson.write(theirs)));
        push(Vectored.paper(1, "Boats", null));
        assertThat(encoded).containsExactly("Boats");
    }

    @Test
    void aPaperThatIsGoneHasNoVector() throws IOException {
        push(Vectored.paper(1, "Boats", "We count boats."));
        push(Vectored.gone(1));
        push(Vectored.paper(1, "Boats", "We count boats."));
        vector();
        TestRecord<byte[], byte[]> gone = vectors.readRecord();
        assertThat(gone.key()).isEqualTo(key(1));
        assertThat(gone.value()).isNull();
        assertThat(vector().paper().offset()).isEqualTo(2);
        assertThat(encoded).as("its vector was gone").hasSize(2);
    }

    @Test
    void whatIsNoPaperIsPassedOver() throws IOException {
        papers.pipeInput(new TestRecord<>(key(1), "{".getBytes(UTF_8)));
        papers.pipeInput(new TestRecord<>(key(1), null));
        push(Vectored.paper(2, "Boats", null));
        assertThat(vector().id()).isEqualTo(Vectored.id(2));
    }

    @Test
    void aModelThatDoesNotWorkIsToldAndNothingIsPassedOver() {
        works = false;
        assertThatThrownBy(() -> push(Vectored.paper(1, "Boats", null))).hasRootCauseMessage("the model does not work");
        assertThat(events.problem()).isEqualTo("the model does not work");
        assertThat(vectors.isEmpty()).isTrue();
    }

    @Test
    void aTextThatTheModelFailsOnHoldsUpNoOther() throws IOException {
        push(Vectored.paper(1, "unreadable", null));
        push(Vectored.paper(2, "Boats", null));
        assertThat(vector().id()).isEqualTo(Vectored.id(2));
        assertThat(vectors.isEmpty()).isTrue();
        assertThat(events.problem()).isNull();
    }

    @Test
    void aProblemIsOverWithTheNextVector() {
        events.failed(new IllegalStateException("the model does not work"));
        push(Vectored.paper(1, "Boats", null));
        assertThat(events.problem()).isNull();
    }

    private void push(Paper paper) {
        papers.pipeInput(new TestRecord<>(paper.id().value().getBytes(UTF_8), MessageJson.write(paper)));
    }

    private static byte[] key(int number) {
        return Vectored.id(number).value().getBytes(UTF_8);
    }

    private PaperVector vector() throws IOException {
        return MessageJson.read(vectors.readValue(), PaperVector.class);
    }
}
