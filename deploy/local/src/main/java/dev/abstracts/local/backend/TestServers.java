package dev.abstracts.local.backend;

/** A Kafka and an Elasticsearch that tests share: processes or containers. */
interface TestServers {

    /** Starts both at once and returns when both answer. */
    Addresses start();

    /** Ends both at once. */
    void kill();
}
