package dev.abstracts.search.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.query.Query;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRequestReaderTest {

    @Test
    void withoutParametersTheNewestPapersAreAnswered() {
        PaperRequest request = PaperRequestReader.read(Map.of());

        assertThat(request)
                .isEqualTo(new PaperRequest(
                        new Query.Everything(), Map.of(), PaperSort.NEWEST, null, 10, null, java.util.Set.of(), false));
    }

    @Test
    void readsWhatIsAsked() {
        PaperRequest request = PaperRequestReader.read(Map.of(
                "q", List.of("graph"),
                "size", List.of("200"),
                "facets", List.of("venue, year", "hasCode"),
                "highlight", List.of("true"),
                "feed", List.of("coast", "portal")));

        assertThat(request.sort()).isEqualTo(PaperSort.RELEVANCE);
        assertThat(request.size()).isEqualTo(200);
        assertThat(request.facets()).containsExactly(Facet.VENUE, Facet.YEAR, Facet.HAS_CODE);
        assertThat(request.highlight()).isTrue();
        assertThat(request.filters()).containsOnlyKeys(PaperFilter.FEED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour   | red            | parameter colour: there is no such parameter, only q, mode, sort,
            sort     | best           | parameter sort: "best" is not allowed, only one of relevance, newest, oldest, received
            size     | 201            | parameter size: "201" is not allowed, only a number from 0 to 200
            size     | -1             | parameter size: "-1" is not allowed
            size     | ten            | parameter size: "ten" is not allowed
            size     | ''             | parameter size: "" is not allowed
            highlight| yes            | parameter highlight: "yes" is not allowed, only true or false
            facets   | venue,colour   | parameter facets: "colour" is not allowed, only a comma-separated list of feed, format,
            cursor   | abc            | parameter cursor: it is not a cursor
            feed     | Not A Feed     | parameter feed: "Not A Feed" is not allowed, only the name of a feed
            status   | great          | parameter status: "great" is not allowed, only one of accepted, submitted, under-review
            year     | 19             | parameter year: "19" is not allowed, only a year
            year     | 2021..2019     | parameter year: a period begins before it ends
            from     | 2021-02-31     | parameter from: there is no such date
            to       | tomorrow       | parameter to: "tomorrow" is not allowed
            hasCode  | 1              | parameter hasCode: "1" is not allowed, only true or false
            claim    | speed          | parameter claim: "speed" is not allowed, only one of speedup, accuracy, score
            resource | paper          | parameter resource: "paper" is not allowed, only one of code, data, model
            venue    | ' '            | parameter venue: it is empty
            """)
    void refusesWhatItDoesNotKnow(String name, String value, String detail) {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> PaperRequestReader.read(Map.of(name, List.of(value))));

        assertThat(problem.code()).isEqualTo(RejectionCode.INVALID_PARAMETER);
        assertThat(problem).hasMessageStartingWith(detail);
        assertThat(problem.members().get("parameter")).isEqualTo(name);
    }

    @Test
    void aParameterWithOneValueIsGivenOnce() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> PaperRequestReader.read(Map.of("q", List.of("a", "b"))));

        assertThat(problem).hasMessage("parameter q: it is given 2 times, and may be given once");
    }

    @Test
    void aFilterIsNotGivenWithoutEnd() {
        List<String> many = Collections.nCopies(101, "a");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> PaperRequestReader.read(Map.of("category", many)));

        assertThat(problem).hasMessage("parameter category: it is given more than 100 times");
    }

    @Test
    void aWrongQuerySaysWhere() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> PaperRequestReader.read(Map.of("q", List.of("graph titel:tree"))));

        assertThat(problem.code()).isEqualTo(RejectionCode.INVALID_QUERY);
        assertThat(problem.members())
                .containsEntry("position", 6)
                .containsEntry("suggestion", "ti:")
                .containsKey("expected");
    }

    @Test
    void aCursorHoldsForItsSearchOnly() {
        PaperRequest first = PaperRequestReader.read(Map.of("q", List.of("graph"), "feed", List.of("coast")));
        String cursor =
                new PageCursor(first.fingerprint(), SearchMode.LEXICAL, new BigDecimal("1.5"), "doi:1/2").text();

        PaperRequest second = PaperRequestReader.read(Map.of(
                "q", List.of("graph"), "feed", List.of("coast"), "cursor", List.of(cursor), "size", List.of("3")));
        assertThat(second.after())
                .isEqualTo(new PageCursor(first.fingerprint(), SearchMode.LEXICAL, new BigDecimal("1.5"), "doi:1/2"));

        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> PaperRequestReader.read(
                        Map.of("q", List.of("graph"), "feed", List.of("portal"), "cursor", List.of(cursor))));
        assertThat(problem).hasMessageContaining("it belongs to another search");
    }
}
