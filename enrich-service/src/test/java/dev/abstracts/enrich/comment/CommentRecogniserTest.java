package dev.abstracts.enrich.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentRecogniserTest {

    private static final String ABSTRACT = "We study how teapots pour. Our method doubles the flow.";
    private static final String PROSE =
            "In the second part we prove that teapots with two spouts are unstable. Our results show that the bound is tight, and"
                    + " we propose an algorithm for the placement of handles that needs no more than linear time and space. To"
                    + " the best of our knowledge this is the first method of its kind, and we hope that it will be of use.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 pages, 5 figures",
                "CVPR 2022",
                "withdrawn",
                "Accepted at Hybrid Teapots and Kettles (HTK) 2026",
                "In memory of a great kettle maker",
                "8 pages, 4 figures. Code and data: https://teapots.example.org/. We thank the reviewers for their comments, which"
                        + " made this version much longer than the one that we presented at the workshop, and for their tea."
            })
    void aSecondParagraphIsAComment(String comment) {
        assertThat(CommentRecogniser.endsInComment(List.of(ABSTRACT, comment))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROSE})
    void unlessItReadsLikeAnAbstract(String paragraph) {
        assertThat(CommentRecogniser.endsInComment(List.of(ABSTRACT, paragraph)))
                .isFalse();
        assertThat(CommentRecogniser.endsInComment(List.of(ABSTRACT, PROSE, paragraph)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 pages", "To appear in ICML 2021", "v2: typos corrected"})
    void aLaterParagraphIsACommentWhenItReadsLikeOne(String comment) {
        assertThat(CommentRecogniser.endsInComment(List.of(ABSTRACT, PROSE, comment)))
                .isTrue();
    }
}
