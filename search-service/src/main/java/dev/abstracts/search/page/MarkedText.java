package dev.abstracts.search.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with some of its words marked. Spans that overlap become one mark that says what all of them say.
 *
 * @param segments the text, cut at the marks
 */
record MarkedText(List<Segment> segments) {

    MarkedText {
        segments = List.copyOf(segments);
    }

    /**
     * Words to mark.
     *
     * @param end behind the last character, in UTF-16 characters as start
     * @param hint why they are marked
     */
    record Span(int start, int end, String hint) {
        Span {
            requireNonNull(hint, "hint is null");
        }
    }

    /**
     * @param hint why it is marked; absent where it is not
     * @param anchor that links lead to; absent where it is not marked
     */
    record Segment(
            String text, @Nullable String hint, @Nullable String anchor) {}

    /**
     * @param name what anchors begin with
     * @param spans in any order; one that does not lie in the text is passed over
     */
    static MarkedText of(String name, String text, List<Span> spans) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        int marks = 0;
        for (Span span : united(text, spans)) {
            if (span.start() > at) {
                segments.add(new Segment(text.substring(at, span.start()), null, null));
            }
            segments.add(new Segment(text.substring(span.start(), span.end()), span.hint(), name + marks++));
            at = span.end();
        }
        if (at < text.length()) {
            segments.add(new Segment(text.substring(at), null, null));
        }
        return new MarkedText(segments);
    }

    /** The anchor of the mark whose words begin at that character or before it, and end behind it; absent where there is none. */
    @Nullable
    String anchor(int character) {
        int at = 0;
        for (Segment segment : segments) {
            at += segment.text().length();
            if (character < at) {
                return segment.anchor();
            }
        }
        return null;
    }

    private static List<Span> united(String text, List<Span> spans) {
        List<Span> inOrder = spans.stream()
                .filter(span -> span.start() >= 0 && span.start() < span.end() && span.end() <= text.length())
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        List<Span> united = new ArrayList<>();
        for (Span span : inOrder) {
            Span last = united.isEmpty() ? null : united.getLast();
            if (last == null || span.start() >= last.end()) {
                united.add(span);
            } else {
                String hint = last.hint().contains(span.hint()) ? last.hint() : last.hint() + "; " + span.hint();
                united.set(united.size() - 1, new Span(last.start(), Math.max(last.end(), span.end()), hint));
            }
        }
        return united;
    }
}
