package dev.abstracts.enrich.vector.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenWindowsTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    @Test
    void aShortTextIsOneWindow() {
        assertThat(TokenWindows.of(new long[] {7, 8}, new long[] {0, 1}))
                .containsExactly(new long[] {TokenWindows.START, 7, 8, TokenWindows.END});
        assertThat(TokenWindows.of(new long[0], new long[0]))
                .containsExactly(new long[] {TokenWindows.START, TokenWindows.END});
    }

    @Test
    void nothingIsLostAndNoWordIsCut() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int length = 1 + random.nextInt(5_000);
            long[] tokens = LongStream.range(1_000, 1_000 + length).toArray();
            long[] words = words(length, random);
            List<long[]> windows = TokenWindows.of(tokens, words);
            assertThat(windows.stream().flatMapToLong(TokenWindowsTest::inside).toArray())
                    .as("-Dtest.seed=%d, round %d", SEED, round)
                    .containsExactly(tokens);
            assertThat(windows).allSatisfy(window -> assertThat(window).hasSizeBetween(3, TokenWindows.MAX_TOKENS));
            int border = 0;
            for (long[] window : windows.subList(0, windows.size() - 1)) {
                border += window.length - 2;
                assertThat(words[border]).as("word at token %d", border).isNotEqualTo(words[border - 1]);
            }
        }
    }

    @Test
    void aWordLongerThanAWindowIsCut() {
        long[] one = new long[2_000];
        assertThat(TokenWindows.of(one, one).stream()
                        .flatMapToLong(TokenWindowsTest::inside)
                        .count())
                .isEqualTo(2_000);
    }

    @Test
    void whatNoAbstractIsIsReadFromItsBeginning() {
        long[] tokens = new long[1 << 20];
        assertThat(TokenWindows.of(tokens, LongStream.range(0, tokens.length).toArray()))
                .hasSize(TokenWindows.MAX_WINDOWS);
    }

    /** Words of one to six tokens. */
    private static long[] words(int length, Random random) {
        long[] words = new long[length];
        for (int i = 1; i < length; i++) {
            words[i] = words[i - 1] + (random.nextInt(3) == 0 || i % 6 == 0 ? 1 : 0);
        }
        return words;
    }

    private static LongStream inside(long[] window) {
        assertThat(window[0]).isEqualTo(TokenWindows.START);
        assertThat(window[window.length - 1]).isEqualTo(TokenWindows.END);
        return Arrays.stream(window, 1, window.length - 1);
    }
}
