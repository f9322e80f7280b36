package dev.abstracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicIdsTest {

    private static final TopicIds IDS =
            new TopicIds(Map.of("tides.raw.v1", "mYAaq8p8T1yX9w6msDlLKQ", "tides.papers.v1", "v11=_-=="));

    @Test
    void whatIsWrittenIsRead() {
        assertThat(IDS.text()).isEqualTo("tides.papers.v1=v11=_-== tides.raw.v1=mYAaq8p8T1yX9w6msDlLKQ");
        assertThat(TopicIds.read(IDS.text())).isEqualTo(IDS);
        assertThat(TopicIds.read(TopicIds.NONE.text())).isEqualTo(TopicIds.NONE);
    }

    @Test
    void whatSomebodyElseWroteSaysNothing() {
        assertThat(TopicIds.read("an offset = of mine")).isEqualTo(TopicIds.NONE);
    }

    @Test
    void onlyATopicThatIsKnownHereAndThereIsReplaced() {
        assertThat(IDS.replaced(IDS)).isEmpty();
        assertThat(IDS.replaced(TopicIds.NONE)).isEmpty();
        assertThat(TopicIds.NONE.replaced(IDS)).isEmpty();
        assertThat(IDS.replaced(new TopicIds(Map.of("tides.raw.v1", "another"))))
                .containsExactly("tides.raw.v1");
        assertThat(IDS.only(Set.of("tides.papers.v1")).replaced(new TopicIds(Map.of("tides.raw.v1", "another"))))
                .isEmpty();
    }

    @Test
    void aTopicWithoutAnIdIsMissing() {
        assertThat(IDS.missing(Set.of("tides.raw.v1", "tides.sightings.v1"))).containsExactly("tides.sightings.v1");
    }
}
