package dev.abstracts.local.stack;

import java.nio.file.Path;
import java.util.Optional;

/** A part of the stack as a process that any later command finds again in the state folder. */
sealed interface PartProcess permits ServerProcess, ServiceProcess {

    /** The process, when it runs. */
    Optional<ProcessHandle> process();

    /** Launches it and returns at once. */
    void launch();

    /** Whether it answers and can do its work. */
    boolean isReady();

    /** Asks it to end, and ends it when it does not; returns when it has ended. */
    void stop();

    /** Ends it as a crash would; returns when it has ended. */
    void kill();

    Path log();
}
