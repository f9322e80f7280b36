package dev.abstracts.search.page;

import static java.util.Objects.requireNonNull;

import dev.abstracts.search.page.SearchPage.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Found papers over time, one bar a time without gaps: drawn {@link #STEP} wide each, {@link #HEIGHT} high at most.
 *
 * @param unit {@code year} or {@code month}
 * @param width of the drawing
 * @param earlier papers of years before the first bar
 * @param kept parameters that a form for another time keeps
 * @param base address of the page without a time, which script adds one to
 * @param all the same as a link, where a time is chosen
 */
record TimeChart(
        String unit,
        int width,
        long earlier,
        List<Bar> bars,
        List<Parameter> kept,
        String from,
        String to,
        String base,
        @Nullable String all) {

    static final int STEP = 10;
    static final int HEIGHT = 60;

    TimeChart {
        requireNonNull(base, "base is null");
        bars = List.copyOf(bars);
        kept = List.copyOf(kept);
    }

    /**
     * @param time such as {@code 2021} or {@code 2021-03}
     * @param papers in words
     * @param y of the bar's top; {@link #HEIGHT} where there is no paper
     * @param address of the page with this time only
     */
    record Bar(String time, long count, String papers, int x, int y, int height, String address) {}

    public String first() {
        return bars.getFirst().time();
    }

    public String last() {
        return bars.getLast().time();
    }

    /** Those with papers. */
    public List<Bar> filled() {
        return bars.stream().filter(bar -> bar.count() > 0).toList();
    }
}
