package dev.abstracts.search.alert;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import dev.abstracts.contract.Alert;
import dev.abstracts.contract.AlertState;
import dev.abstracts.contract.OutboundHosts;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.WebhookSecret;
import dev.abstracts.search.access.Caller;
import dev.abstracts.search.change.ChangePlaces;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps alerts, each for the caller who made it; operators see all. */
@ApplicationScoped
class Alerts {

    private static final int SECRET_BYTES = 32;

    private final AlertTable table;
    private final ChangePlaces places;
    private final AlertSettings settings;
    private final OutboundHosts hosts;
    private final SecureRandom random = new SecureRandom();

    Alerts(AlertTable table, ChangePlaces places, AlertSettings settings, OutboundHosts hosts) {
        this.table = table;
        this.places = places;
        this.settings = settings;
        this.hosts = hosts;
    }

    /** @param created whether there was none of that id */
    record Kept(AlertView alert, boolean created) {}

    Kept put(String id, AlertRequest request, Caller caller) throws InterruptedException {
        if (!Alert.isValidId(id)) {
            throw invalidParameter("id", "an alert's id is [a-z0-9][a-z0-9-]{0,62}");
        }
        hosts.refusal(request.webhook()).ifPresent(reason -> {
            throw invalidParameter("webhook", reason);
        });
        table.awaitCurrent();
        Optional<Alert> before = table.find(id);
        before.ifPresent(alert -> checkOwner(alert, caller));
        if (before.isEmpty() && table.size() >= settings.most()) {
            throw new ProblemException(
                    RejectionCode.FORBIDDEN,
                    "there are %d alerts, and no more are kept; delete one, or have abstracts.alerts.most raised"
                            .formatted(settings.most()));
        }
        WebhookSecret known = request.secret() != null
                ? request.secret()
                : before.map(Alert::secret).orElse(null);
        WebhookSecret secret = known != null ? known : madeUp();
        Instant now = now();
        Alert alert = new Alert(
                id,
                before.map(Alert::owner).orElseGet(() -> caller.key().orElse(null)),
                request.q(),
                request.webhook().toString(),
                secret,
                request.on(),
                before.map(Alert::from).orElseGet(() -> places.end().text()),
                before.map(Alert::createdAt).orElse(now),
                now);
        table.put(id, alert);
        return new Kept(AlertView.of(alert, table.state(id), known == null ? secret.value() : null), before.isEmpty());
    }

    List<AlertView> all(Caller caller) {
        return table.alerts().stream()
                .filter(alert -> isOf(alert, caller))
                .sorted(Comparator.comparing(Alert::id))
                .map(alert -> AlertView.of(alert, table.state(alert.id()), null))
                .toList();
    }

    /** As this replica knows it; it knows its own writes at once, and those of others a moment later. */
    AlertView find(String id, Caller caller) {
        Alert alert = known(id, caller);
        return AlertView.of(alert, table.state(id), null);
    }

    void delete(String id, Caller caller) throws InterruptedException {
        table.awaitCurrent();
        known(id, caller);
        table.put(id, null);
    }

    /**
     * Tells an alert again.
     *
     * @param since from when on; absent to go on where it is
     * @throws ProblemException 410 when the changes since then are no longer kept
     */
    AlertView replay(String id, @Nullable Instant since, Caller caller) throws InterruptedException {
        table.awaitCurrent();
        Alert alert = known(id, caller);
        String from = since != null
                ? places.since(since).text()
                : table.state(alert.id())
                        .filter(state -> state.from().equals(alert.from()))
                        .map(AlertState::cursor)
                        .orElse(alert.from());
        Alert again = alert.startingAt(from, now());
        table.put(id, again);
        return AlertView.of(again, table.state(id), null);
    }

    private Alert known(String id, Caller caller) {
        Alert alert = table.find(id).orElseThrow(() -> ProblemException.notFound("there is no alert %s".formatted(id)));
        checkOwner(alert, caller);
        return alert;
    }

    private static void checkOwner(Alert alert, Caller caller) {
        if (!isOf(alert, caller)) {
            throw new ProblemException(
                    RejectionCode.FORBIDDEN,
                    "alert %s was made with another key; choose another id".formatted(alert.id()));
        }
    }

    private static boolean isOf(Alert alert, Caller caller) {
        return caller.isOperator() || caller.key().equals(Optional.ofNullable(alert.owner()));
    }

    private WebhookSecret madeUp() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(WebhookSecret.PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** As it is read again. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
