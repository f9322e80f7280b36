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

    private final PaperMatcher matcher;

    LiveMatches(PaperMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * @throws ProblemException when Elasticsearch cannot answer at the moment; then nobody was told anything
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
        Map<PaperId, RawValue> papers = matcher.papers(wanted);
        @Nullable String[] written = new @Nullable String[batch.items().size()];
        for (LiveReader reader : readers) {
            Optional<Set<PaperId>> own = matching.getOrDefault(reader.selection(), Optional.empty());
            if (own.isEmpty()) {
                LiveRounds.end(reader, PaperMatcher.refused());
            } else {
                tell(reader, batch, own.get(), papers, written);
            }
        }
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

    private static void tell(
            LiveReader reader,
            ChangeBatch batch,
            Set<PaperId> matching,
            Map<PaperId, RawValue> papers,
            @Nullable String[] written) {
        for (int i = 0; i < written.length; i++) {
            ChangeBatch.Item item = batch.items().get(i);
            PaperChange change = item.change();
            if (change.kind() != Kind.WITHDRAWN && !matching.contains(change.paperId())) {
                reader.pass(item.next());
                continue;
            }
            String json = written[i];
            if (json == null) {
                json = LiveEvent.json(change, papers.get(change.paperId()));
                written[i] = json;
            }
            if (!reader.offer(LiveEvent.of(change.kind(), json, item.next()))) {
                return;
            }
        }
        reader.pass(batch.next());
    }
}
