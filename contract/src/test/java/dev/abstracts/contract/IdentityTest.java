package dev.abstracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @Test
    void recordIdIsOfFeedFormatAndText() {
        RecordId id = RecordId.of(FeedName.of("lab"), Format.BLOCKS, "text");

        assertThat(id).isEqualTo(RecordId.of(FeedName.of("lab"), Format.BLOCKS, "text"));
        assertThat(id).isNotEqualTo(RecordId.of(FeedName.of("lab2"), Format.BLOCKS, "text"));
        assertThat(id).isNotEqualTo(RecordId.of(FeedName.of("lab"), Format.RUN_ON, "text"));
        assertThat(id).isNotEqualTo(RecordId.of(FeedName.of("lab"), Format.BLOCKS, "text "));
    }

    @Test
    void sourceReadsAsItIsWritten() {
        SourceId source = new SourceId(FeedName.of("old-papers"), "cs/0112017");

        assertThat(source).hasToString("old-papers/cs/0112017");
        assertThat(SourceId.parse("old-papers/cs/0112017")).isEqualTo(source);
    }

    @Test
    void sourceOfARecordWithoutIdIsNotItsOwn() {
        FeedName feed = FeedName.of("lab");
        RecordId id = RecordId.of(feed, Format.REVIEW_LISTING, "text");

        assertThat(new SourceId(feed, id.value()).isOwn(id)).isFalse();
        assertThat(new SourceId(feed, "2601.00001").isOwn(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-lab", "Lab", "lab_1", "a/b", "..", "caf\u00e9"})
    void feedNameMustBePlain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedName.of(name))
                .withMessageContaining("[a-z0-9][a-z0-9-]{0,62}");
    }

    @Test
    void feedNameHasAtMost63Characters() {
        assertThat(FeedName.isValid("a".repeat(63))).isTrue();
        assertThat(FeedName.isValid("a".repeat(64))).isFalse();
    }

    @Test
    void everyRejectionCodeReadsAsItIsWritten() {
        assertThat(RejectionCode.values()).allSatisfy(code -> {
            assertThat(RejectionCode.parse(code.code())).isEqualTo(code);
            assertThat(code.problemType()).endsWith(":" + code.code());
        });
    }
}
