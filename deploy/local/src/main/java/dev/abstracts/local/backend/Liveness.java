package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Whether processes that are not our children have ended. A process that was killed but whose parent has not asked for
 * its exit code yet (a zombie; in a container often for ever) still is alive to the JDK, and is not to us.
 */
public final class Liveness {

    private static final Duration POLL = Duration.ofMillis(50);

    private Liveness() {}

    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Returns whether the process ended within the time. */
    public static boolean awaitEnd(ProcessHandle process, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(POLL);
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for a server", e);
        }
    }

    /** The first thread of a process that is being killed may be a zombie while the others still hold its files. */
    private static boolean isZombie(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.count() <= 1 && state(Files.readString(process.resolve("stat"))) == 'Z';
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The state follows the command, which is in brackets and may itself contain brackets. */
    private static char state(String stat) {
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }
}
