package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.contract.UndeliveredEvent;
import dev.abstracts.search.alert.AlertSettings;
import dev.abstracts.search.kafka.RecordWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends events of alerts, some at once and one of each, and tells the alerts what became of them. Confined to one thread. */
final class AlertSender implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(200);

    private final WebhookClient client;
    private final RecordWriter writer;
    private final MeterRegistry registry;
    private final Topics topics;
    private final int atOnce;
    private final Duration patience;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private final Random random = new Random();
    private int underWay;
    private volatile boolean finishing;

    /** @param last whether no more of the alert's events is sent before it is asked again */
    private record Answered(AlertRunner runner, AlertEvent event, WebhookAnswer answer, boolean last) {}

    private AlertSender(Factory factory) {
        this.client = factory.client;
        this.writer = factory.writer;
        this.registry = factory.registry;
        this.topics = factory.topics;
        this.atOnce = factory.settings.atOnce();
        this.patience = factory.settings.timeout();
    }

    /** Makes them. */
    @ApplicationScoped
    static class Factory {

        private final WebhookClient client;
        private final RecordWriter writer;
        private final MeterRegistry registry;
        private final AlertSettings settings;
        private final Topics topics;

        Factory(
                WebhookClient client,
                RecordWriter writer,
                MeterRegistry registry,
                AlertSettings settings,
                @ConfigProperty(name = "abstracts.namespace") String namespace) {
            this.client = client;
            this.writer = writer;
            this.registry = registry;
            this.settings = settings;
            this.topics = new Topics(namespace);
        }

        AlertSender begin() {
            return new AlertSender(this);
        }
    }

    /**
     * @param runners by alert's id
     * @param hurried whether not to wait for answers
     */
    void send(Map<String, AlertRunner> runners, boolean hurried) throws InterruptedException {
        if (underWay < atOnce) {
            beginSome(runners.values());
        }
        Answered first = hurried ? answers.poll() : answers.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        while (first != null) {
            take(runners, first);
            first = answers.poll();
        }
    }

    /** Any of those that have something to send: none always comes first. */
    private void beginSome(Collection<AlertRunner> runners) {
        Instant now = Instant.now();
        List<AlertRunner> due = new ArrayList<>();
        for (AlertRunner runner : runners) {
            if (runner.hasEvents() && !runner.due(now).isEmpty()) {
                due.add(runner);
            }
        }
        Collections.shuffle(due, random);
        due.stream().limit(atOnce - underWay).forEach(runner -> begin(runner, runner.due(now)));
    }

    /** Waits for the requests that are under way. */
    void finish(Map<String, AlertRunner> runners) throws InterruptedException {
        finishing = true;
        while (underWay > 0) {
            Answered next = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                return;
            }
            take(runners, next);
        }
    }

    private void begin(AlertRunner runner, List<AlertEvent> events) {
        runner.sending(true);
        underWay++;
        requests.execute(() -> {
            for (int i = 0; i < events.size(); i++) {
                WebhookAnswer answer = send(runner, events.get(i));
                boolean last = finishing || i + 1 == events.size() || !(answer instanceof WebhookAnswer.Taken);
                answers.add(new Answered(runner, events.get(i), answer, last));
                if (last) {
                    return;
                }
            }
        });
    }

    private WebhookAnswer send(AlertRunner runner, AlertEvent event) {
        try {
            return client.send(runner.alert(), event);
        } catch (InterruptedException e) {
            return new WebhookAnswer.Failed("the service was stopped", null);
        } catch (RuntimeException e) {
            return new WebhookAnswer.Failed("the webhook cannot be called: " + e.getMessage(), null);
        }
    }

    private void take(Map<String, AlertRunner> runners, Answered answered) {
        AlertRunner runner = answered.runner();
        if (answered.last()) {
            underWay--;
            runner.sending(false);
        }
        if (runners.get(runner.alert().id()) != runner) {
            // Changed or given away since: it tells this event again, with the same id.
            return;
        }
        Instant now = Instant.now();
        Optional<UndeliveredEvent> givenUp = runner.answered(answered.answer(), now);
        count(answered.answer(), givenUp.orElse(null));
        if (answered.answer() instanceof WebhookAnswer.Taken) {
            registry.timer("abstracts.alerts.delay")
                    .record(Duration.between(answered.event().at(), now));
        }
        givenUp.ifPresent(this::keep);
    }

    private void count(WebhookAnswer answer, @Nullable UndeliveredEvent givenUp) {
        String outcome = givenUp != null
                ? "undelivered"
                : switch (answer) {
                    case WebhookAnswer.Taken _ -> "taken";
                    case WebhookAnswer.Failed _ -> "failed";
                    case WebhookAnswer.Refused _ -> "refused";
                    case WebhookAnswer.Gone _ -> "gone";
                };
        registry.counter("abstracts.alerts.requests", "outcome", outcome).increment();
    }

    private void keep(UndeliveredEvent event) {
        try {
            writer.write(new ProducerRecord<>(
                            topics.undelivered(), event.alert().getBytes(UTF_8), MessageJson.write(event)))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new KafkaException("an event that was given up cannot be written", e.getCause());
        }
    }

    @Override
    public void close() {
        requests.shutdownNow();
    }
}
