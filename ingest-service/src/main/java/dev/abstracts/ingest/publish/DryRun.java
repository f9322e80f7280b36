package dev.abstracts.ingest.publish;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import java.util.Map;

/** Publishes nothing, so that a sender sees the receipt that a document would get. */
public final class DryRun implements Publication {

    private long published;
    private long refused;

    @Override
    public void begin(Delivery delivery) {}

    @Override
    public void publish(RawRecord message) {
        published++;
    }

    @Override
    public void publishEverywhere(RawRecord message) {
        published++;
    }

    @Override
    public void reject(RejectedRecord message) {
        refused++;
    }

    @Override
    public void awaitDurable() {}

    @Override
    public Durable durable() {
        return new Durable(published, refused, Map.of());
    }

    @Override
    public void complete(Delivery delivery) {}

    @Override
    public void breakOff(Delivery delivery) {}
}
