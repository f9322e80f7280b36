package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes documents that were fetched as if they had been pushed. */
@Singleton
public class PolledDocuments {

    private final DeliveryReceiver receiver;
    private final Admission admission;
    private final DeliverySettings settings;
    private final IntakeMeters meters;

    /** @param records published of the delivery */
    public record Taken(String delivery, long records) {}

    PolledDocuments(DeliveryReceiver receiver, Admission admission, DeliverySettings settings, IntakeMeters meters) {
        this.receiver = receiver;
        this.admission = admission;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * @param format what it is if the feed's settings do not say; null to have it recognised
     * @param contentType as its server says
     * @param encoding {@code gzip}, or null
     * @return what it was taken as, once all of it is durable; empty when the document holds no record
     * @throws ProblemException when it cannot be taken, or not to its end
     */
    public Optional<Taken> take(
            Feed feed, @Nullable String format, @Nullable String contentType, @Nullable String encoding, Path file) {
        DeliveryRequest request =
                DeliveryRequest.of(feed.name(), feed.format() == null ? format : null, contentType, null, false, feed);
        try {
            Receipt receipt = admission.during(() -> receive(request, encoding, file));
            meters.accepted();
            return Optional.of(new Taken(receipt.id(), receipt.records().published()));
        } catch (ProblemException e) {
            if (e.code() == RejectionCode.EMPTY_DOCUMENT) {
                return Optional.empty();
            }
            meters.failed(e.code());
            throw e;
        }
    }

    private Receipt receive(DeliveryRequest request, @Nullable String encoding, Path file) {
        meters.begun();
        long bytes = 0;
        try (InputStream body = Files.newInputStream(file);
                Document document = Document.open(body, encoding, settings)) {
            Receipt receipt = receiver.receive(request, document);
            bytes = document.bytes();
            return receipt;
        } catch (DocumentLimitException e) {
            throw new ProblemException(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ProblemException(RejectionCode.MALFORMED_DOCUMENT, String.valueOf(e.getMessage()));
        } finally {
            meters.ended(bytes);
        }
    }
}
