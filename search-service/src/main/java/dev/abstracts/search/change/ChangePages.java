package dev.abstracts.search.change;

import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.paper.PaperMatcher;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jspecify.annotations.Nullable;

/** Answers pages of changes: reads, asks the index which of them are wanted, and goes on until there are enough. */
@ApplicationScoped
class ChangePages {

    /** Of messages, at which a page is ended. */
    private static final long PAGE_BYTES = 4 << 20;

    private final ChangePlaces places;
    private final ChangeReaders readers;
    private final IndexedChanges indexed;
    private final PaperMatcher matcher;
    private final ChangeSettings settings;

    ChangePages(
            ChangePlaces places,
            ChangeReaders readers,
            IndexedChanges indexed,
            PaperMatcher matcher,
            ChangeSettings settings) {
        this.places = places;
        this.readers = readers;
        this.indexed = indexed;
        this.matcher = matcher;
        this.settings = settings;
    }

    /**
     * @throws ProblemException when what is asked for is no longer kept, or the index is behind
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    ChangePage page(ChangeRequest request) throws IOException, InterruptedException {
        ChangeCursor from = begin(request);
        try (ChangeReaders.Lent lent = readers.borrow()) {
            ChangeCursor to = end(request);
            ChangePage page = read(lent.reader(), request, from, to);
            lent.sound();
            return page;
        } catch (OffsetOutOfRangeException e) {
            throw places.gone();
        }
    }

    private ChangeCursor begin(ChangeRequest request) {
        ChangeCursor cursor = request.cursor();
        Instant since = request.since();
        return cursor != null ? places.check(cursor) : since != null ? places.since(since) : places.start();
    }

    private ChangeCursor end(ChangeRequest request) throws IOException, InterruptedException {
        return request.selection() == null
                ? places.end()
                : indexed.await(settings.patience())
                        .orElseThrow(() -> ProblemException.unavailable(
                                "the index has not caught up with the changes; try again, or without q and filters"));
    }

    private ChangePage read(ChangeReader reader, ChangeRequest request, ChangeCursor from, ChangeCursor to)
            throws IOException {
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        List<PaperChange> wanted = new ArrayList<>();
        long bytes = 0;
        ChangeCursor at = from;
        while (at.isBefore(to) && wanted.size() < request.size() && bytes < PAGE_BYTES) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                break;
            }
            int most = request.selection() == null ? request.size() - wanted.size() : ChangeRequest.MAX_SIZE;
            ChangeBatch batch = reader.read(at, to, most, PAGE_BYTES, left);
            Set<PaperId> matching = matching(request.selection(), batch);
            at = batch.next();
            for (ChangeBatch.Item item : batch.items()) {
                if (isTold(item.change(), matching)) {
                    wanted.add(item.change());
                    bytes += item.bytes();
                    if (wanted.size() == request.size()) {
                        at = item.next();
                        break;
                    }
                }
            }
        }
        return new ChangePage(wanted, at.text(), !at.isBefore(to));
    }

    /** A paper that is gone matches nothing; that it is gone concerns whoever may have it. */
    private static boolean isTold(PaperChange change, @Nullable Set<PaperId> matching) {
        return matching == null || change.kind() == PaperChange.Kind.WITHDRAWN || matching.contains(change.paperId());
    }

    private @Nullable Set<PaperId> matching(@Nullable PaperSelection selection, ChangeBatch batch) throws IOException {
        return selection == null
                ? null
                : matcher.matches(
                                List.of(selection),
                                batch.items().stream()
                                        .map(item -> item.change().paperId())
                                        .toList())
                        .getFirst()
                        .orElseThrow(PaperMatcher::refused);
    }
}
