package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One server process with its state folder. The state is on disk only (data, pid file), so an instance made later, or by
 * another process, with the same settings means the same server.
 */
public abstract sealed class LocalServer permits KafkaServer, ElasticsearchServer {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long MAX_OLD_OUTPUT_BYTES = 10 << 20;

    private final String name;
    private final ServerSettings settings;
    private final PidFile launched;

    LocalServer(String name, ServerSettings settings) {
        this.name = name;
        this.settings = settings;
        this.launched = new PidFile(settings.stateDir().resolve(name + ".pid"));
    }

    /** {@code kafka} or {@code elasticsearch}. */
    public final String name() {
        return name;
    }

    public final int port() {
        return settings.port();
    }

    /** Host and port, for clients. */
    public final String address() {
        return LoopbackPort.HOST + ":" + settings.port();
    }

    /** The file that the server logs to. */
    public final Path logFile() {
        return settings.stateDir().resolve(name + ".log");
    }

    /** The process id, when the server runs. */
    public OptionalLong pid() {
        return process().map(ProcessHandle::pid).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    public final boolean isRunning() {
        return process().isPresent();
    }

    /**
     * Launches the server and returns at once; does nothing when it runs already.
     *
     * @throws PortInUseException when somebody else has the port
     */
    public final void start() {
        if (isRunning()) {
            return;
        }
        if (!LoopbackPort.isFree(port())) {
            throw new PortInUseException(name, port());
        }
        try {
            Files.createDirectories(settings.stateDir());
            prepare();
            List<String> command = new ArrayList<>(settings.detached() ? Session.ownSession() : List.of());
            command.addAll(command());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(settings.stateDir().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(freshOutput().toFile()));
            builder.environment().keySet().removeIf(Session::changesJava);
            builder.environment().putAll(environment());
            launched.write(builder.start().toHandle());
        } catch (IOException e) {
            throw new ServerException("%s could not be started in %s".formatted(name, settings.stateDir()), e);
        }
    }

    /**
     * Waits until the server answers its clients.
     *
     * @throws ServerException when it ended or did not answer in time; says where its log is
     */
    public final void awaitReady(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!answers()) {
            if (!isRunning()) {
                throw new ServerException("%s ended while it started: see %s".formatted(name, outputFile()));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerException("%s did not answer on port %d within %d s: see %s"
                        .formatted(name, port(), timeout.toSeconds(), logFile()));
            }
            Liveness.pause(POLL);
        }
    }

    /** Stops the server as an operator would (SIGTERM), with force when it takes too long; returns when it has ended. */
    public final void stop() {
        for (ProcessHandle process : processes()) {
            process.destroy();
            if (!Liveness.awaitEnd(process, STOP_TIMEOUT)) {
                process.destroyForcibly();
                Liveness.awaitEnd(process, STOP_TIMEOUT);
            }
        }
    }

    /** Ends the server as a crash would (SIGKILL); returns when it has ended. */
    public final void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> Liveness.awaitEnd(process, STOP_TIMEOUT));
    }

    /** Whether the server answers its clients now. */
    public abstract boolean answers();

    /** The process that serves; while it is being launched perhaps the one that launches it. */
    Optional<ProcessHandle> process() {
        return launched.process();
    }

    /** All processes that belong to the server. */
    List<ProcessHandle> processes() {
        return process().stream().toList();
    }

    final ServerSettings settings() {
        return settings;
    }

    final PidFile launched() {
        return launched;
    }

    /** What the process writes to its standard output: often the log, sometimes the reason why there is none. */
    Path outputFile() {
        return logFile();
    }

    /** Writes the settings into the state folder. */
    abstract void prepare() throws IOException;

    abstract List<String> command();

    abstract Map<String, String> environment();

    /** Writes a file of settings. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path freshOutput() throws IOException {
        Path output = outputFile();
        if (Files.exists(output) && Files.size(output) > MAX_OLD_OUTPUT_BYTES) {
            Files.move(output, Path.of(output + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return output;
    }
}
