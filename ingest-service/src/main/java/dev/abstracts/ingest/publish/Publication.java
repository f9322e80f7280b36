package dev.abstracts.ingest.publish;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;

/**
 * The messages of one delivery on their way to Kafka. Sending does not wait for Kafka's acknowledgement, but for room:
 * only so much is on its way at any time, so a slow Kafka slows the sender of the delivery down. Used by one thread.
 */
public interface Publication {

    /**
     * Tells that a delivery has begun; nobody waits for it.
     *
     * @throws UnavailableException when Kafka cannot be reached
     */
    void begin(Delivery delivery) throws UnavailableException;

    /** @throws UnavailableException when this or an earlier message cannot be made durable */
    void publish(RawRecord message) throws UnavailableException;

    /**
     * Publishes a message that concerns every source of its feed: once to each partition of the raw records.
     *
     * @throws UnavailableException when this or an earlier message cannot be made durable
     */
    void publishEverywhere(RawRecord message) throws UnavailableException;

    /** @throws UnavailableException when this or an earlier message cannot be made durable */
    void reject(RejectedRecord message) throws UnavailableException;

    /**
     * Waits until Kafka has answered to every message so far.
     *
     * @throws UnavailableException when one of them is not durable
     */
    void awaitDurable() throws UnavailableException;

    /** What is durable by now. */
    Durable durable();

    /**
     * Writes the delivery's end and waits until it is durable.
     *
     * @throws UnavailableException when it is not
     */
    void complete(Delivery delivery) throws UnavailableException;

    /** Writes that the delivery broke off, if that is possible; does not wait. */
    void breakOff(Delivery delivery);
}
