package dev.abstracts.search.live;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.change.ChangeBatch;
import dev.abstracts.search.paper.PaperMatcher;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells readers at one place of a batch of changes: each of those of papers that its selection finds now. */
@ApplicationScoped
class LiveMatches {

    /** How many papers are in memory at once; one may have a megabyte. */
    private static final int PAPERS = 32;

    private final PaperMatcher matcher;

    LiveMatches(PaperMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * @throws ProblemException when Elasticsearch cannot answer at the moment; each reader is then where it was told to
     * @throws IOException when Elasticsearch is away or answers with an error; as above
     */
    void tell(ChangeBatch batch, List<LiveReader> readers) throws IOException {
        Set<PaperId> there = new HashSet<>();
        for (ChangeBatch.Item item : batch.items()) {
            if (item.change().kind() != Kind.WITHDRAWN) {
                there.add(item.change().paperId());
            }
        }
        Map<PaperSelection, Optional<Set<PaperId>>> matching = matching(readers, there);
        Set<PaperId> wanted = new HashSet<>();
        matching.values().forEach(papers -> papers.ifPresent(wanted::addAll));
        List<LiveReader> going = new ArrayList<>(readers);
        for (int from = 0; from < batch.items().size() && !going.isEmpty(); from += PAPERS) {
            List<ChangeBatch.Item> part = batch.items()
                    .subList(from, Math.min(from + PAPERS, batch.items().size()));
            List<String> events = events(part, wanted);
            going.removeIf(reader -> !tell(reader, part, events, matching.get(reader.selection())));
        }
        going.forEach(reader -> reader.pass(batch.next()));
    }

    /** Each change with its paper; empty for those that nobody is told. */
    private List<String> events(List<ChangeBatch.Item> part, Set<PaperId> wanted) throws IOException {
        Map<PaperId, RawValue> papers = matcher.papers(part.stream()
                .map(item -> item.change().paperId())
                .filter(wanted::contains)
                .toList());
        return part.stream()
                .map(item -> {
                    PaperChange change = item.change();
                    boolean gone = change.kind() == Kind.WITHDRAWN;
                    return gone || wanted.contains(change.paperId())
                            ? LiveEvent.json(change, gone ? null : papers.get(change.paperId()))
                            : "";
                })
                .toList();
    }

    private Map<PaperSelection, Optional<Set<PaperId>>> matching(List<LiveReader> readers, Set<PaperId> papers)
            throws IOException {
        List<PaperSelection> selections =
                readers.stream().map(LiveReader::selection).distinct().toList();
        List<Optional<Set<PaperId>>> found = matcher.matches(selections, papers);
        Map<PaperSelection, Optional<Set<PaperId>>> matching = new LinkedHashMap<>();
        for (int i = 0; i < selections.size(); i++) {
            matching.put(selections.get(i), found.get(i));
        }
        return matching;
    }

    /** Returns false where the reader has no room for all of it. */
    private static boolean tell(
            LiveReader reader,
            List<ChangeBatch.Item> part,
            List<String> events,
            @Nullable Optional<Set<PaperId>> matching) {
        if (matching == null || matching.isEmpty()) {
            LiveRounds.end(reader, PaperMatcher.refused());
            return false;
        }
        for (int i = 0; i < part.size(); i++) {
            ChangeBatch.Item item = part.get(i);
            PaperChange change = item.change();
            if (change.kind() != Kind.WITHDRAWN && !matching.get().contains(change.paperId())) {
                reader.pass(item.next());
            } else if (!reader.offer(LiveEvent.of(change.kind(), events.get(i), item.next()))) {
                return false;
            }
        }
        return true;
    }
}
