package dev.abstracts.enrich.vector;

/** What is known of how far the pipeline is behind. */
sealed interface LagState {

    /** Messages of papers whose vectors are to come; 0 while that is not known. */
    default long pending() {
        return this instanceof Known(PipelineLag.Reading read, boolean _) ? read.vectors() : 0;
    }

    /** Kafka did not tell. */
    record Unknown(String problem) implements LagState {}

    /** @param waits whether vectors wait for the pipeline */
    record Known(PipelineLag.Reading read, boolean waits) implements LagState {}
}
