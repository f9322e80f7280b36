package dev.abstracts.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Starts processes that outlive this one and stops processes that some other command started. */
public final class DetachedProcess {

    private static final long LOG_LIMIT = 16L << 20;

    /** Signals that are ignored stay ignored across exec: neither Ctrl-C nor a closed terminal reaches the process. */
    private static final List<String> IGNORING_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' HUP INT QUIT; exec \"$@\"", "sh");

    private DetachedProcess() {}

    /**
     * @param environment added to this process's own
     * @param log appended to; one that has grown beyond 16 MiB is put aside first
     */
    public static ProcessHandle start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> detached = new ArrayList<>(IGNORING_THE_TERMINAL);
        detached.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new StackException("%s cannot be started: %s".formatted(command.getFirst(), e.getMessage()), e);
        }
    }

    /** Asks a process to end, and ends it and what it started when it has not within the time given. */
    public static void stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        for (ProcessHandle member : family) {
            if (!endsWithin(member, grace)) {
                member.destroyForcibly();
                endsWithin(member, Duration.ofSeconds(10));
            }
        }
    }

    /** Ends a process and what it started at once, as a crash would. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> endsWithin(member, Duration.ofSeconds(10)));
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process %d failed".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
