package dev.abstracts.enrich.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperMergerTest {

    private static final PaperId ID = PaperId.arxiv("2401.00001");

    private static Paper merge(Sightings... sightings) {
        return PaperMerger.merge(ID, Stream.of(sightings).map(Sightings::build).toList());
    }

    @Test
    void aPaperNeedsASighting() {
        List<Sighting> none = List.of();
        assertThatIllegalArgumentException().isThrownBy(() -> PaperMerger.merge(ID, none));
    }

    @Test
    void textComesFromTheNewestThatHasIt() {
        Paper paper = merge(
                Sightings.of("undated", "1")
                        .title("A far longer title without any date")
                        .comment("never"),
                Sightings.of("older", "2").dated("2024-01-01").title("Old").comment("8 pages"),
                Sightings.of("newer", "3").dated("2024-02-01").title("New"));
        assertThat(paper.title()).isEqualTo("New");
        assertThat(paper.comment()).isEqualTo("8 pages");
    }

    @Test
    void ofEquallyNewTextsTheLongestCountsThenTheSmallestRecordId() {
        assertThat(merge(
                                Sightings.of("a", "1").dated("2024-01-01").title("Kelp"),
                                Sightings.of("b", "2").dated("2024-01-01").title("Kelp forests"))
                        .title())
                .isEqualTo("Kelp forests");
        Sightings one = Sightings.of("a", "1").title("Kelp");
        Sightings other = Sightings.of("b", "2").title("Reef");
        boolean first = one.build().recordId().compareTo(other.build().recordId()) < 0;
        assertThat(merge(one, other).title()).isEqualTo(first ? "Kelp" : "Reef");
    }

    @Test
    void ofOneSourceOnlyItsNewestVersionCounts() {
        Paper paper = merge(
                Sightings.of("feed", "v1")
                        .sourceId("x")
                        .dated("2024-01-01")
                        .title("First")
                        .comment("draft"),
                Sightings.of("feed", "v2").sourceId("x").dated("2024-01-02").title("Second"));
        assertThat(paper.title()).isEqualTo("Second");
        assertThat(paper.comment()).as("the newest version has none").isNull();
        assertThat(paper.sightings()).hasSize(1);
    }

    @Test
    void authorsAreTheLongestListThatIsWhole() {
        Paper whole = merge(
                Sightings.of("a", "1").authors(true, "Ada Quill", "Bo Reed", "Cy Sedge"),
                Sightings.of("b", "2").authors(false, "Ada Quill", "Bo Reed"));
        assertThat(whole.authors()).containsExactly(Author.named("Ada Quill"), Author.named("Bo Reed"));
        assertThat(whole.authorsTruncated()).isFalse();

        Paper cut = merge(
                Sightings.of("a", "1").authors(true, "Ada Quill", "Bo Reed", "Cy Sedge"),
                Sightings.of("b", "2").authors(true, "Ada Quill"),
                Sightings.of("c", "3"));
        assertThat(cut.authors()).hasSize(3);
        assertThat(cut.authorsTruncated()).isTrue();
    }

    @Test
    void theDateIsTheFinestThenTheEarliest() {
        Paper paper = merge(
                Sightings.of("a", "1").published("2020-01-01", Precision.YEAR, false),
                Sightings.of("b", "2").published("2021-06-02", Precision.DAY, false),
                Sightings.of("c", "3").published("2021-05-30", Precision.DAY, true));
        assertThat(paper.published().date()).isEqualTo("2021-05-30");
        assertThat(paper.published().precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void listsAreSortedUnions() {
        Paper paper = merge(
                Sightings.of("a", "1").categories("stat.ML", "cs.LG").links("https://b.example", "https://a.example"),
                Sightings.of("b", "2")
                        .categories("cs.LG", "cs.AI")
                        .affiliations("Harbour Institute")
                        .code());
        assertThat(paper.categories()).containsExactly("cs.AI", "cs.LG", "stat.ML");
        assertThat(paper.links()).containsExactly("https://a.example", "https://b.example");
        assertThat(paper.affiliations()).containsExactly("Harbour Institute");
        assertThat(paper.hasCode()).isTrue();
    }

    @Test
    void singleValuesComeFromTheNewestThatHasThem() {
        Venue submitted =
                new Venue("ICML", 2024, Venue.Status.SUBMITTED, null, null, null, null, "Submitted to ICML 2024");
        Venue accepted = new Venue("ICML", 2024, Venue.Status.ACCEPTED, null, null, null, null, "ICML 2024");
        Decision decision = new Decision(Decision.Outcome.ACCEPTED, "oral", "Accept (oral)");
        Paper paper = merge(
                Sightings.of("a", "1")
                        .dated("2024-01-01")
                        .venue(submitted)
                        .size(8, 4)
                        .categories("cs.CV"),
                Sightings.of("b", "2")
                        .dated("2024-05-01")
                        .venue(accepted)
                        .size(9, null)
                        .categories("cs.LG"),
                Sightings.of("c", "3").decision(decision));
        assertThat(paper.venue()).isEqualTo(accepted);
        assertThat(paper.decision()).isEqualTo(decision);
        assertThat(paper.pages()).isEqualTo(9);
        assertThat(paper.figures()).isEqualTo(4);
        assertThat(paper.primaryCategory()).isEqualTo("cs.LG");
    }

    @Test
    void theArxivVersionIsTheHighest() {
        Paper paper = merge(
                Sightings.of("a", "1")
                        .dated("2024-03-01")
                        .arxiv("2401.00001", 1)
                        .doi("10.1000/kelp"),
                Sightings.of("b", "2").dated("2024-01-01").arxiv("2401.00001", 3));
        assertThat(paper.identifiers().arxiv()).isEqualTo("2401.00001");
        assertThat(paper.identifiers().arxivVersion()).isEqualTo(3);
        assertThat(paper.identifiers().doi()).isEqualTo("10.1000/kelp");
    }

    @Test
    void tagsKeepEvidenceOnlyWhereThePaperShowsItsText() {
        Tag inOld = new Tag("venue:icml", "ICML", "venue", "comment", new Tag.Evidence("comment", 0, 9), 0.9);
        Tag inNew = new Tag("code:available", "Has code", "code", "link", new Tag.Evidence("comment", 5, 9), 0.95);
        Tag flag = new Tag("subject:cs.LG", "Machine Learning", "subject", "arxiv-category", null, 1);
        Paper paper = merge(
                Sightings.of("a", "1")
                        .dated("2024-01-01")
                        .comment("ICML 2024, 8 pages")
                        .tags(inOld, flag),
                Sightings.of("b", "2").dated("2024-05-01").comment("Code: x").tags(inNew, flag));
        assertThat(paper.tags())
                .containsExactly(inNew, flag, new Tag("venue:icml", "ICML", "venue", "comment", null, 0.9));
    }

    @Test
    void ofEquallySureTagsTheOneWithEvidenceCounts() {
        Tag shown = new Tag("code:available", "Has code", "code", "link", new Tag.Evidence("abstract", 0, 4), 0.9);
        Tag hidden = new Tag("code:available", "Has code", "code", "link", new Tag.Evidence("comment", 0, 4), 0.9);
        Paper paper = merge(
                Sightings.of("a", "1")
                        .dated("2024-09-01")
                        .abstractText("same text")
                        .comment("new")
                        .tags(),
                Sightings.of("b", "2").dated("2024-05-01").comment("old").tags(hidden),
                Sightings.of("c", "3")
                        .dated("2024-01-01")
                        .abstractText("same text")
                        .tags(shown));
        assertThat(paper.tags()).containsExactly(shown);
    }

    @Test
    void provenanceIsOrderedBySourceAndTimesAreTheLatest() {
        Paper paper = merge(
                Sightings.of("zeta", "1").delivered("d2", "2024-03-05T00:00:00Z"),
                Sightings.of("alpha", "2")
                        .delivered("d1", "2024-03-01T00:00:00Z")
                        .enriched("2024-04-01T00:00:00Z"));
        assertThat(paper.sightings()).extracting(each -> each.feed().value()).containsExactly("alpha", "zeta");
        assertThat(paper.receivedAt()).isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
        assertThat(paper.enrichedAt()).isEqualTo(Instant.parse("2024-04-01T00:00:00Z"));
    }
}
