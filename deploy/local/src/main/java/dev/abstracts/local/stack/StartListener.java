package dev.abstracts.local.stack;

import java.time.Duration;

/** Hears of the progress of a start; called from several threads. */
public interface StartListener {

    StartListener SILENT = (part, port, took) -> {};

    /** @param took since the start of all */
    void ready(Part part, int port, Duration took);
}
