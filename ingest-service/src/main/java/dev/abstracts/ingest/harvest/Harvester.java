package dev.abstracts.ingest.harvest;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.HarvestCursor;
import dev.abstracts.contract.Topics;
import dev.abstracts.ingest.delivery.PolledDocuments;
import dev.abstracts.ingest.feed.Feeds;
import dev.abstracts.ingest.feed.HarvestCursors;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Starts a poll when one is due, of the feeds that are this replica's. */
@ApplicationScoped
public class Harvester {

    private static final Logger LOG = Logger.getLogger(Harvester.class);

    /** How long a replica that loses feeds waits for what it is publishing of them. */
    private static final Duration LAST_STEP = Duration.ofSeconds(30);

    private final Feeds feeds;
    private final HarvestCursors cursors;
    private final HarvestSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Fetcher fetcher;
    private final Map<Feed.Protocol, Poll> polls;
    private final FeedShare share;
    private final Semaphore places;
    private final Map<FeedName, Running> running = new ConcurrentHashMap<>();

    private record Running(Thread thread, String target, Stop stop) {}

    Harvester(
            Feeds feeds,
            HarvestCursors cursors,
            PolledDocuments documents,
            HarvestSettings settings,
            Clock clock,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Topics topics) {
        this.feeds = feeds;
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.fetcher = new Fetcher(settings);
        List<Path> directories =
                settings.directories().orElse(List.of()).stream().map(Path::of).toList();
        this.polls = Map.of(
                Feed.Protocol.OAI_PMH, new OaiPoll(fetcher, documents),
                Feed.Protocol.HTTP, new HttpPoll(fetcher, documents),
                Feed.Protocol.DIRECTORY, new DirectoryPoll(directories, documents));
        this.share = new FeedShare(connection, topics, settings.tick(), this::look, this::release);
        this.places = new Semaphore(settings.concurrent());
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            share.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        share.close();
        release(Set.of());
        fetcher.close();
    }

    /** Starts what is due among the feeds of these partitions. */
    private void look(Set<Integer> partitions, boolean fresh) throws UnavailableException {
        if (fresh) {
            // What the replica before has saved of them.
            cursors.awaitCurrent();
        }
        Instant now = clock.instant();
        for (Feed feed : feeds.in(partitions)) {
            Feed.Poll poll = feed.poll();
            if (poll == null || running.containsKey(feed.name())) {
                continue;
            }
            String target = poll(poll).target(feed, poll);
            if (Timetable.isDue(poll, cursor(feed, target).orElse(null), now) && places.tryAcquire()) {
                begin(feed, poll, target);
            }
        }
        stopWhatIsNoLongerWanted(partitions);
    }

    private Poll poll(Feed.Poll settings) {
        return requireNonNull(polls.get(settings.protocol()), "a protocol has no poll");
    }

    /** Nothing for a target that has not been polled, whatever was polled for the feed before. */
    private Optional<HarvestCursor> cursor(Feed feed, String target) {
        return cursors.find(feed.name()).filter(cursor -> cursor.target().equals(target));
    }

    private void begin(Feed feed, Feed.Poll poll, String target) {
        Stop stop = new Stop();
        Thread thread = Thread.ofVirtual().name("poll-" + feed.name()).unstarted(() -> {
            try {
                poll(feed, poll, target, stop);
            } finally {
                running.remove(feed.name());
                places.release();
            }
        });
        running.put(feed.name(), new Running(thread, target, stop));
        thread.start();
    }

    private void stopWhatIsNoLongerWanted(Set<Integer> partitions) {
        Map<FeedName, String> wanted = new HashMap<>();
        for (Feed feed : feeds.in(partitions)) {
            Feed.Poll poll = feed.poll();
            if (poll != null && !poll.paused()) {
                wanted.put(feed.name(), poll(poll).target(feed, poll));
            }
        }
        running.forEach((feed, poll) -> {
            if (!poll.target().equals(wanted.get(feed))) {
                poll.stop().ask();
            }
        });
    }

    /** Stops the polls of feeds that are in none of these partitions, and waits for their last step. */
    private void release(Set<Integer> kept) {
        Set<FeedName> mine = ConcurrentHashMap.newKeySet();
        feeds.in(kept).forEach(feed -> mine.add(feed.name()));
        List<Running> leaving = running.entrySet().stream()
                .filter(poll -> !mine.contains(poll.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        leaving.forEach(poll -> poll.stop().ask());
        try {
            for (Running poll : leaving) {
                poll.thread().join(LAST_STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll(Feed feed, Feed.Poll settings, String target, Stop stop) {
        HarvestCursor start = cursor(feed, target)
                .orElseGet(() -> HarvestCursor.start(feed.name(), target))
                .begun();
        HarvestCursor[] saved = {start};
        Poll.Progress progress = cursor -> {
            // Another replica may be at it already.
            if (!stop.isAsked()) {
                cursors.save(cursor);
            }
            saved[0] = cursor;
        };
        try {
            HarvestCursor end = poll(settings).run(feed, settings, start, progress, stop);
            progress.save(end.succeeded(now()));
            meters.counter("abstracts.polls", "outcome", "succeeded").increment();
        } catch (InterruptedException e) {
            LOG.infof("the poll of feed %s stops where it is", feed.name());
        } catch (HarvestException | ProblemException e) {
            failed(feed, saved[0], String.valueOf(e.getMessage()), progress);
        } catch (UnavailableException e) {
            LOG.warnf("the poll of feed %s breaks off: %s", feed.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the poll of feed %s failed", feed.name());
            failed(feed, saved[0], "the service failed; its log says why", progress);
        }
    }

    private void failed(Feed feed, HarvestCursor cursor, String why, Poll.Progress progress) {
        LOG.warnf("feed %s cannot be polled: %s", feed.name(), why);
        meters.counter("abstracts.polls", "outcome", "failed").increment();
        try {
            progress.save(cursor.failed(now(), why));
        } catch (UnavailableException e) {
            LOG.warnf("that the poll of feed %s failed cannot be kept: %s", feed.name(), e.getMessage());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
