package dev.abstracts.enrich.vector;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.abstracts.enrich.topology.StreamsPhase;
import dev.abstracts.enrich.vector.model.TextEncoder;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * How far papers' vectors are.
 *
 * @param model that makes them
 * @param pending messages of papers whose vectors are to come, of all instances together
 * @param perSecond vectors that this instance has made, in the mean of the last ten seconds
 * @param computed vectors that this instance has made since it was started
 * @param reused vectors that it has published again
 * @param detail why nothing is done; absent if something is
 */
record VectorStatus(
        State state,
        String model,
        int dimensions,
        long pending,
        double perSecond,
        long computed,
        long reused,
        @Nullable String detail) {

    enum State {
        /** Switched off, or a generation of the enrichment that is only tried. */
        @JsonProperty("off")
        OFF,
        @JsonProperty("starting")
        STARTING,
        /** The pipeline comes first. */
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("running")
        RUNNING,
        /** There is no model, or the topology has failed. */
        @JsonProperty("broken")
        BROKEN
    }

    static VectorStatus of(
            boolean runs, ModelState model, StreamsPhase phase, LagState lag, double perSecond, VectorEvents events) {
        String problem = events.problem();
        Reason reason = problem != null
                ? new Reason(State.BROKEN, problem)
                : runs ? reason(model, phase, lag) : new Reason(State.OFF, "vectors are switched off here");
        return new VectorStatus(
                reason.state(),
                TextEncoder.MODEL,
                TextEncoder.DIMENSIONS,
                lag.pending(),
                Math.round(perSecond * 10) / 10.0,
                events.computedSoFar(),
                events.reusedSoFar(),
                reason.detail());
    }

    private record Reason(State state, @Nullable String detail) {}

    private static Reason reason(ModelState model, StreamsPhase phase, LagState lag) {
        return switch (model) {
            case ModelState.Off() -> new Reason(State.OFF, "vectors are switched off here");
            case ModelState.Loading() -> new Reason(State.STARTING, "the model is being loaded");
            case ModelState.Broken(String problem) -> new Reason(State.BROKEN, problem);
            case ModelState.Ready(var _) ->
                switch (phase) {
                    case StreamsPhase.Started(KafkaStreams streams)
                    when streams.state().isRunningOrRebalancing() -> reason(lag);
                    case StreamsPhase.Failed(String _) -> new Reason(State.BROKEN, phase.text());
                    default -> new Reason(State.STARTING, phase.text());
                };
        };
    }

    private static Reason reason(LagState lag) {
        return switch (lag) {
            case LagState.Unknown(String problem) ->
                new Reason(State.PAUSED, "kafka does not tell the lag: " + problem);
            case LagState.Known(PipelineLag.Reading read, boolean waits) ->
                waits
                        ? new Reason(State.PAUSED, "the pipeline is %d messages behind".formatted(read.behind()))
                        : new Reason(State.RUNNING, null);
        };
    }
}
