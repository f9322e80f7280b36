package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.FieldMapping;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.DryRun;
import dev.abstracts.ingest.publish.KafkaPublisher;
import dev.abstracts.ingest.publish.Publication;
import dev.abstracts.ingest.publish.UnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a document from its first byte to its receipt. Nothing is acknowledged that is not durable. */
@Singleton
final class DeliveryReceiver {

    private static final Logger LOG = Logger.getLogger(DeliveryReceiver.class);

    private final FormatChoice choice;
    private final KafkaPublisher publisher;
    private final DeliverySettings settings;
    private final IntakeMeters meters;
    private final Clock clock;

    /** What a dry run counts is nobody's business. */
    private final IntakeMeters dryMeters = new IntakeMeters(new SimpleMeterRegistry());

    DeliveryReceiver(
            FormatChoice choice,
            KafkaPublisher publisher,
            DeliverySettings settings,
            IntakeMeters meters,
            Clock clock) {
        this.choice = choice;
        this.publisher = publisher;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @return the receipt, once all of the delivery is durable
     * @throws ProblemException when the document cannot be taken, or not to its end; what was published until then stays
     */
    Receipt receive(DeliveryRequest request, Document document) {
        Instant receivedAt = now();
        RecordFormat format = choice.choose(request.format(), request.contentType(), document);
        Publication publication = open(request.dryRun());
        Intake intake = new Intake(
                DeliveryId.at(receivedAt),
                request.feed(),
                format.format(),
                request.asOf() == null ? LocalDate.ofInstant(receivedAt, ZoneOffset.UTC) : request.asOf(),
                receivedAt,
                mapping(request, format),
                publication,
                request.dryRun() ? dryMeters : meters,
                settings.maxDistinct());
        try {
            publication.begin(intake.begun());
            takeAll(format.cutter(document.stream(), request.mapping()), intake);
            publication.awaitDurable();
            if (intake.isEmpty()) {
                throw new EmptyDocument();
            }
            publication.complete(intake.ended(document.bytes(), now(), null));
            return intake.receipt(document.bytes());
        } catch (EmptyDocument e) {
            throw brokeOff(RejectionCode.EMPTY_DOCUMENT, e.getMessage(), document, intake, publication);
        } catch (MalformedDocument e) {
            throw brokeOff(RejectionCode.MALFORMED_DOCUMENT, e.getMessage(), document, intake, publication);
        } catch (DocumentLimitException e) {
            throw brokeOff(e.code(), e.getMessage(), document, intake, publication);
        } catch (IOException e) {
            String detail = "the body ended too early: " + e.getMessage();
            throw brokeOff(RejectionCode.MALFORMED_DOCUMENT, detail, document, intake, publication);
        } catch (UnavailableException e) {
            throw brokeOff(RejectionCode.UNAVAILABLE, e.getMessage(), document, intake, publication);
        }
    }

    /** What travels with the records of the one format that asks for it. */
    private static @Nullable FieldMapping mapping(DeliveryRequest request, RecordFormat format) {
        return format.format().equals(Format.JSONL) ? request.mapping() : null;
    }

    private void takeAll(RecordCutter cutter, Intake intake) throws IOException, UnavailableException {
        new CutAhead(cutter, intake::idOf, (cut, id) -> {
                    intake.take(cut, id);
                    if (intake.hasOnlyRefused(settings.maxRefusedAlone())) {
                        throw new MalformedDocument(
                                "none of its first %d records could be taken; say with ?format= which format it is, and see the rejections"
                                        .formatted(settings.maxRefusedAlone()));
                    }
                })
                .takeAll();
    }

    private Publication open(boolean dryRun) {
        if (dryRun) {
            return new DryRun();
        }
        try {
            return publisher.open();
        } catch (UnavailableException e) {
            throw new ProblemException(RejectionCode.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Waits until it is known what is durable, so that the counts are true, and leaves word of the delivery's end. */
    private ProblemException brokeOff(
            RejectionCode code, @Nullable String detail, Document document, Intake intake, Publication publication) {
        RejectionCode why = code;
        String what = String.valueOf(detail);
        try {
            publication.awaitDurable();
        } catch (UnavailableException e) {
            why = RejectionCode.UNAVAILABLE;
            what = String.valueOf(e.getMessage());
        }
        publication.breakOff(intake.ended(document.bytes(), now(), why));
        Receipt receipt = intake.receipt(document.bytes());
        LOG.infof("delivery %s of feed %s broke off: %s", receipt.id(), receipt.feed(), what);
        return new ProblemException(
                why,
                what + "; what was published stays, and sending the document again is harmless",
                Map.of(
                        "delivery", receipt.id(),
                        "bytes", receipt.bytes(),
                        "records", intake.durableRecords(),
                        "rejections", receipt.rejections()));
    }

    private static final class EmptyDocument extends Exception {

        private static final long serialVersionUID = 1;

        EmptyDocument() {
            super("the document holds no record");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
