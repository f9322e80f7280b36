package dev.abstracts.ingest.format.reviewlisting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of each line what it is: the kinds that, taken together, are likeliest by look and by order (Viterbi's algorithm,
 * "Error bounds for convolutional codes", 1967). Gives a line out as soon as all likely readings of the document so far
 * agree on it, which is a line or two later; never holds more than {@link #MAX_PENDING} lines.
 */
final class LineLabeller {

    /** A line with its kind. */
    record Labelled(PendingLine line, LineKind kind) {}

    private static final int MAX_PENDING = 64;

    /** A reading this many times less likely (as a logarithm) than the best is given up. */
    private static final double GIVEN_UP = 25;

    private static final LineKind[] KINDS = LineKind.values();

    private final Deque<Labelled> ready = new ArrayDeque<>();
    private final List<PendingLine> pending = new ArrayList<>();
    private final List<LineKind[]> before = new ArrayList<>();
    private double @Nullable [] scores;

    void add(PendingLine line) {
        double[] next = new double[KINDS.length];
        LineKind[] from = new LineKind[KINDS.length];
        double best = Double.NEGATIVE_INFINITY;
        for (LineKind kind : KINDS) {
            double reach = reach(kind, from);
            next[kind.ordinal()] = reach + line.logs()[kind.ordinal()];
            best = Math.max(best, next[kind.ordinal()]);
        }
        for (int i = 0; i < next.length; i++) {
            next[i] = next[i] < best - GIVEN_UP ? Double.NEGATIVE_INFINITY : next[i] - best;
        }
        scores = next;
        pending.add(line);
        before.add(from);
        giveOut(agreed());
        if (pending.size() >= MAX_PENDING) {
            giveOut(MAX_PENDING / 2);
        }
    }

    /** The document has ended: what is left is decided. */
    void end() {
        giveOut(pending.size());
    }

    /** The next line that is decided, or null. */
    @Nullable
    Labelled poll() {
        return ready.poll();
    }

    private double reach(LineKind kind, LineKind[] from) {
        if (scores == null) {
            from[kind.ordinal()] = kind;
            return kind.atStart();
        }
        double best = Double.NEGATIVE_INFINITY;
        from[kind.ordinal()] = KINDS[0];
        for (LineKind previous : KINDS) {
            double score = scores[previous.ordinal()] + kind.after(previous);
            if (score > best) {
                best = score;
                from[kind.ordinal()] = previous;
            }
        }
        return best;
    }

    /** How many of the pending lines all readings agree on. */
    private int agreed() {
        int agreed = pending.size();
        LineKind[] common = null;
        for (LineKind last : KINDS) {
            if (scores == null || scores[last.ordinal()] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            LineKind[] path = path(last);
            if (common == null) {
                common = path;
                continue;
            }
            for (int i = 0; i < agreed; i++) {
                if (path[i] != common[i]) {
                    agreed = i;
                }
            }
        }
        return agreed;
    }

    private LineKind[] path(LineKind last) {
        LineKind[] path = new LineKind[pending.size()];
        LineKind kind = last;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = kind;
            kind = before.get(i)[kind.ordinal()];
        }
        return path;
    }

    private void giveOut(int count) {
        if (count == 0 || scores == null) {
            return;
        }
        LineKind likeliest = KINDS[0];
        for (LineKind kind : KINDS) {
            if (scores[kind.ordinal()] > scores[likeliest.ordinal()]) {
                likeliest = kind;
            }
        }
        LineKind[] path = path(likeliest);
        for (int i = 0; i < count; i++) {
            ready.add(new Labelled(pending.get(i), path[i]));
        }
        pending.subList(0, count).clear();
        before.subList(0, count).clear();
    }
}
