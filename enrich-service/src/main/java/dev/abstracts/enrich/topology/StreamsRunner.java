package dev.abstracts.enrich.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/**
 * The life of a topology: waits for Kafka and the topics, runs it, replaces threads that fail and starts all of it
 * again if it has ended by itself. Nothing that is wrong with the world ends the service; health tells of it.
 */
public final class StreamsRunner {

    private static final Logger LOG = Logger.getLogger(StreamsRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

    private final StreamsApplication application;
    private final MeterRegistry registry;
    private final TopicWatch topics;
    private final Backoff backoff;
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Thread supervisor;
    private volatile StreamsPhase phase = new StreamsPhase.WaitingForKafka("not asked yet");

    /** @param connection the {@code kafka.*} keys: addresses, security */
    public StreamsRunner(
            StreamsApplication application,
            Map<String, Object> connection,
            MeterRegistry registry,
            InstantSource clock) {
        this.application = application;
        this.registry = registry;
        this.topics = new TopicWatch(connection, application.wanted());
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
        try {
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
            Set<String> missing = topics.missing();
            if (missing.isEmpty()) {
                return true;
            }
            found = new StreamsPhase.WaitingForTopics(missing);
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

    /** Runs the topology until it ends or the service stops. */
    private void run() throws InterruptedException {
        CompletableFuture<Void> ended = new CompletableFuture<>();
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
                CompletableFuture.anyOf(stopping, ended).join();
                streams.close(CLOSE_TIMEOUT);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: the topology could not be started", application.name());
            phase = new StreamsPhase.Failed(e.toString());
        }
        if (!stopping.isDone()) {
            Duration wait = backoff.afterFailure();
            LOG.warnf("%s: the topology has ended, it is started again in %s", application.name(), wait);
            stoppingWithin(wait);
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
        try {
            stopping.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("stopping never fails", e);
        }
    }
}
