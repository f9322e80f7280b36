package dev.abstracts.local.backend;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds or starts the servers that one build shares. Their folder is named after the build's process, a lock in it lets
 * one JVM start the {@link Supervisor}, and the supervisor writes the addresses into it.
 */
final class SharedServers {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private SharedServers() {}

    static Backend find() {
        Path root = Distributions.find().root();
        ProcessHandle build = BuildProcess.current();
        Path all = root.resolve(".abstracts").resolve("test-servers");
        Path folder = all.resolve(name(build));
        try {
            Files.createDirectories(folder);
            sweep(all);
            launchOnce(folder, build);
        } catch (IOException e) {
            throw new ServerException("the tests' servers could not be started in %s".formatted(folder), e);
        }
        return await(folder);
    }

    /** Process ids are used again, so the start time is part of the name. */
    private static String name(ProcessHandle build) {
        long startedAt = build.info()
                .startInstant()
                .map(instant -> instant.getEpochSecond())
                .orElse(0L);
        return build.pid() + "-" + startedAt;
    }

    /** A build and its supervisor that were both killed may have left servers and data behind. */
    private static void sweep(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(folder -> !ownerLives(folder))
                    .filter(folder -> new PidFile(pidFile(folder)).process().isEmpty())
                    .forEach(folder -> {
                        ServerPair.in(folder, LoopbackPort.free(), LoopbackPort.free())
                                .kill();
                        ServerPair.delete(folder);
                    });
        }
    }

    private static boolean ownerLives(Path folder) {
        String name = folder.getFileName().toString();
        return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                .filter(Liveness::isAlive)
                .filter(owner -> name(owner).equals(name))
                .isPresent();
    }

    private static void launchOnce(Path folder, ProcessHandle build) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            // Servers that failed once in this build would fail every test anew, minutes each.
            if (lock.isValid() && Files.notExists(pidFile(folder))) {
                new PidFile(pidFile(folder))
                        .write(Supervisor.serve(build, folder).toHandle());
            }
        }
    }

    /** Quarkus loads this class several times in one JVM, so another copy of it may hold the lock. */
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Liveness.pause(POLL);
            }
        }
    }

    private static Backend await(Path folder) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        PidFile supervisor = new PidFile(pidFile(folder));
        while (true) {
            boolean alive = supervisor.process().isPresent();
            @Nullable Addresses addresses = Addresses.read(folder);
            if (addresses != null) {
                return new Backend(addresses.kafka(), addresses.elasticsearch());
            }
            if (!alive || System.nanoTime() > deadline) {
                throw new ServerException(
                        "the tests' servers did not start: %s".formatted(Supervisor.lastWords(folder)));
            }
            Liveness.pause(POLL);
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("supervisor.pid");
    }
}
