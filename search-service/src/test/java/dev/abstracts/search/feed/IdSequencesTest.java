package dev.abstracts.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IdSequencesTest {

    @Test
    void whatIsMissingOfAMonthIsNamedAsArxivNamesIt() {
        assertThat(gaps("2101.00009", "2101.00003", "2101.00004", "2101.00012").found())
                .containsExactly(new Gap("2101.00005", "2101.00008", 4), new Gap("2101.00010", "2101.00011", 2));
    }

    @Test
    void theLatestMonthComesFirst() {
        assertThat(gaps("2012.00001", "2012.00003", "cs/0112017", "cs/0112019", "2101.09998", "2101.10000", "1", "3")
                        .found())
                .extracting(Gap::from)
                .containsExactly("2101.09999", "2012.00002", "2", "cs/0112018");
    }

    @Test
    void oneSourceCountsItsOwn() {
        assertThat(gaps("oai:harbour.example:article/8", "oai:harbour.example:article/11", "9")
                        .found())
                .containsExactly(new Gap("oai:harbour.example:article/9", "oai:harbour.example:article/10", 2));
    }

    @Test
    void aSequenceWithoutGapsHasNone() {
        assertThat(gaps("98", "99", "100", "101")).isEqualTo(new Gaps(List.of(), null));
    }

    @Test
    void idsThatNobodyCountsAreNoSequence() {
        assertThat(gaps("smith2019", "smith2021", "10.1000/17", "10.1000/19", "xY_z1", "17", "")
                        .found())
                .isNull();
        assertThat(gaps("31200417", "35017733", "38111925").found()).isNull();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Gaps gaps = gaps(IntStream.range(0, 102).mapToObj(i -> Integer.toString(i * 2)));
        assertThat(gaps.found()).hasSize(100).startsWith(new Gap("1", "1", 1));
        assertThat(gaps.cut()).contains("the first 100 of 101 gaps");

        Gaps months = gaps(IntStream.range(0, 21).boxed().flatMap(i -> Stream.of(1, 3)
                .map(number -> "%04d.%05d".formatted(1200 + i, number))));
        assertThat(months.found()).hasSize(20).noneMatch(gap -> gap.from().startsWith("1200"));
        assertThat(months.cut()).contains("the latest 20 of 21 sequences");

        assertThat(new IdSequences().gaps("there are too many")).isEqualTo(new Gaps(null, "there are too many"));
    }

    @RepeatedTest(200)
    void idsAndGapsTogetherAreTheWholeSequence() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        TreeSet<Long> numbers = new TreeSet<>();
        int size = 2 + random.nextInt(60);
        while (numbers.size() < size) {
            numbers.add((long) random.nextInt(size * 5));
        }
        boolean month = random.nextBoolean();
        List<String> ids = new ArrayList<>();
        numbers.forEach(number -> ids.add(id(month, number)));
        ids.addAll(ids.subList(0, random.nextInt(size)));
        Collections.shuffle(ids, random);

        List<Gap> found = gaps(ids.stream()).found();

        assertThat(found).as("seed %d", seed).isNotNull();
        TreeSet<String> missing = new TreeSet<>();
        for (Gap gap : found) {
            long from = number(gap.from());
            long to = number(gap.to());
            assertThat(gap.missing()).as("seed %d: %s", seed, gap).isEqualTo(to - from + 1);
            assertThat(numbers).as("seed %d: %s", seed, gap).contains(from - 1, to + 1);
            LongStream.rangeClosed(from, to).mapToObj(n -> id(month, n)).forEach(missing::add);
            assertThat(missing).contains(gap.from(), gap.to());
        }
        assertThat(missing)
                .as("seed %d", seed)
                .isEqualTo(new TreeSet<>(LongStream.rangeClosed(numbers.first(), numbers.last())
                        .filter(number -> !numbers.contains(number))
                        .mapToObj(number -> id(month, number))
                        .toList()));
    }

    private static String id(boolean month, long number) {
        return month ? "2103.%05d".formatted(number) : Long.toString(number);
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('.') + 1));
    }

    private static Gaps gaps(String... ids) {
        return gaps(Stream.of(ids));
    }

    private static Gaps gaps(Stream<String> ids) {
        IdSequences sequences = new IdSequences();
        ids.forEach(sequences::add);
        return sequences.gaps(null);
    }
}
