package dev.abstracts.local.stack;

import org.jspecify.annotations.Nullable;

/**
 * How a part of the stack is.
 *
 * @param pid absent when it is not running
 * @param residentBytes memory of its processes, 0 when it is not running
 */
public record PartStatus(Part part, int port, @Nullable Long pid, long residentBytes, State state) {

    public enum State {
        /** Not running. */
        DOWN,
        /** Running, and not able to do its work: starting, or waiting for something that it needs. */
        NOT_READY,
        READY
    }
}
