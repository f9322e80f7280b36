package dev.abstracts.enrich.topology;

import dev.abstracts.contract.TopicIds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/**
 * The life of a topology: waits for Kafka and the topics, runs it for as long as these are there, replaces threads that
 * fail and starts all of it again if it has ended by itself. Nothing that is wrong with the world ends the service; health tells of it.
 */
public final class StreamsRunner {

    private static final Logger LOG = Logger.getLogger(StreamsRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

    /** Much less than the days for which Kafka keeps offsets of a group without members. */
    private static final Duration REMEMBER_AGAIN = Duration.ofHours(1);

    private final StreamsApplication application;
    private final MeterRegistry registry;
    private final TopicWatch watch;
    private final InstantSource clock;
    private final Backoff backoff;
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Thread supervisor;
    private TopicIds inputs = TopicIds.NONE;
    private Instant remembered = Instant.EPOCH;
    private volatile StreamsPhase phase = new StreamsPhase.WaitingForKafka("not asked yet");

    /** @param connection the {@code kafka.*} keys: addresses, security */
    public StreamsRunner(
            StreamsApplication application,
            Map<String, Object> connection,
            MeterRegistry registry,
            InstantSource clock) {
        this.application = application;
        this.registry = registry;
        this.watch = new TopicWatch(connection, application.group(), application.wanted());
        this.clock = clock;
        this.backoff = new Backoff(clock);
        this.supervisor = new Thread(this::supervise, application.name());
    }

    public void start() {
        Gauge.builder("abstracts.topology.running", this, runner -> runner.phase.isRunning() ? 1 : 0)
                .description(
                        "1 while records are processed or could be, 0 while Kafka, topics or stores are waited for")
                .tag("topology", application.name())
                .strongReference(true)
                .register(registry);
        supervisor.start();
    }

    /** Returns when it has stopped; also when it was never started. */
    public void stop() throws InterruptedException {
        stopping.complete(null);
        if (supervisor.getState() != Thread.State.NEW) {
            supervisor.join(CLOSE_TIMEOUT.plusSeconds(5));
        }
    }

    public StreamsPhase phase() {
        return phase;
    }

    private void supervise() {
        try (watch) {
            while (!stopping.isDone()) {
                if (topicsAreThere()) {
                    run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        phase = new StreamsPhase.Stopped();
    }

    /** True once they are; looks every second, and says what is missing each time that it is something else. */
    private boolean topicsAreThere() throws InterruptedException {
        StreamsPhase found;
        try {
            TopicIds now = watch.topics();
            Set<String> missing = now.missing(application.wanted());
            if (!missing.isEmpty()) {
                found = new StreamsPhase.WaitingForTopics(missing);
            } else if (!watch.adopt(now.only(application.inputs()), inputs)) {
                found = new StreamsPhase.WaitingForGroup();
            } else {
                inputs = now.only(application.inputs());
                remembered = clock.instant();
                return true;
            }
        } catch (TopicWatch.KafkaAwayException e) {
            found = new StreamsPhase.WaitingForKafka(String.valueOf(e.getMessage()));
        }
        if (!found.equals(phase)) {
            LOG.warnf("%s: not processing yet: %s", application.name(), found.text());
        }
        phase = found;
        stoppingWithin(LOOK_AGAIN);
        return false;
    }

    /** Runs the topology until it ends, the service stops or a topic is another one. */
    private void run() throws InterruptedException {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        boolean topicsAreGone = false;
        try (KafkaStreams streams = new KafkaStreams(application.topology(), application.properties())) {
            streams.setStateListener((now, before) -> {
                LOG.infof("%s: the topology is %s", application.name(), now);
                if (now == State.ERROR || now == State.NOT_RUNNING) {
                    ended.complete(null);
                }
            });
            streams.setUncaughtExceptionHandler(this::replaceThread);
            try (KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams)) {
                metrics.bindTo(registry);
                application.prepare(streams);
                streams.start();
                phase = new StreamsPhase.Started(streams);
                CompletableFuture<Object> over = CompletableFuture.anyOf(stopping, ended);
                while (!topicsAreGone && !isDoneWithin(over, LOOK_AGAIN)) {
                    topicsAreGone = topicsAreGone();
                }
                streams.close(new CloseOptions().timeout(CLOSE_TIMEOUT).leaveGroup(topicsAreGone));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: the topology could not be started", application.name());
            phase = new StreamsPhase.Failed(e.toString());
        }
        if (!stopping.isDone() && !topicsAreGone) {
            Duration wait = backoff.afterFailure();
            LOG.warnf("%s: the topology has ended, it is started again in %s", application.name(), wait);
            stoppingWithin(wait);
        }
    }

    /** Whether a topic is missing, or one that is read was made anew since the topology was started. */
    private boolean topicsAreGone() throws InterruptedException {
        try {
            TopicIds now = watch.topics();
            Set<String> missing = now.missing(application.wanted());
            Set<String> replaced = now.replaced(inputs);
            if (missing.isEmpty() && replaced.isEmpty()) {
                if (remembered.plus(REMEMBER_AGAIN).isBefore(clock.instant())) {
                    watch.remember(inputs);
                    remembered = clock.instant();
                }
                return false;
            }
            LOG.warnf(
                    "%s: the topology ends, as topics were deleted: missing %s, made anew %s",
                    application.name(), missing, replaced);
            return true;
        } catch (TopicWatch.KafkaAwayException e) {
            LOG.debugf("%s: kafka cannot be asked for topics: %s", application.name(), e.getMessage());
            return false;
        }
    }

    /** Called on the thread that failed, which is replaced by a new one once this returns. */
    private StreamThreadExceptionResponse replaceThread(Throwable failure) {
        Duration wait = backoff.afterFailure();
        LOG.errorf(failure, "%s: a thread of the topology has failed, it is replaced in %s", application.name(), wait);
        try {
            return stoppingWithin(wait)
                    ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                    : StreamThreadExceptionResponse.REPLACE_THREAD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
    }

    private boolean stoppingWithin(Duration wait) throws InterruptedException {
        return isDoneWithin(stopping, wait);
    }

    private static boolean isDoneWithin(CompletableFuture<?> done, Duration wait) throws InterruptedException {
        try {
            done.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("it never fails", e);
        }
    }
}
