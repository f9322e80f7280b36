package dev.abstracts.local.backend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small process that ends servers when the process that they are for has ended, however that ended. It either starts
 * the servers itself ({@code serve}, and deletes their folder afterwards) or only watches the embedded ones of a folder
 * ({@code watch}).
 */
public final class Supervisor {

    private static final Duration POLL = Duration.ofMillis(250);

    private Supervisor() {}

    /** Starts a supervisor that starts both servers in the folder, for as long as the owner lives. */
    static Process serve(ProcessHandle owner, Path folder) throws IOException {
        return launch("serve", owner, folder);
    }

    /** Starts a supervisor that kills the servers of the folder once the owner has ended. */
    static Process watch(ProcessHandle owner, Path folder) {
        try {
            Files.createDirectories(folder);
            return launch("watch", owner, folder);
        } catch (IOException e) {
            throw new ServerException("no process could be started that watches over %s".formatted(folder), e);
        }
    }

    /** The last line that a supervisor wrote: why it gave up. */
    static String lastWords(Path folder) {
        try {
            List<String> lines = Files.readAllLines(log(folder));
            return lines.isEmpty() ? "(no log)" : lines.getLast();
        } catch (IOException e) {
            return "(no log: %s)".formatted(e.getMessage());
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("supervisor.log");
    }

    private static Process launch(String mode, ProcessHandle owner, Path folder) throws IOException {
        Distributions distributions = Distributions.find();
        List<String> command = new ArrayList<>(Session.ownSession());
        command.addAll(List.of(
                Distributions.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dabstracts.root=" + distributions.root(),
                "-D%s=%s".formatted(BackendKind.PROPERTY, BackendKind.chosen()),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + distributions.containerJars().resolve("*"),
                Supervisor.class.getName(),
                mode,
                Long.toString(owner.pid()),
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile());
        builder.environment().keySet().removeIf(Session::changesJava);
        return builder.start();
    }

    /** Arguments: {@code serve} or {@code watch}, the owner's process id, the state folder. */
    public static void main(String[] arguments) {
        Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(arguments[1]));
        Path folder = Path.of(arguments[2]);
        if (arguments[0].equals("watch")) {
            ServerPair servers = ServerPair.in(folder, LoopbackPort.free(), LoopbackPort.free());
            awaitEnd(owner);
            servers.kill();
            return;
        }
        try {
            TestServers servers = serve(folder);
            awaitEnd(owner);
            servers.kill();
            ServerPair.delete(folder);
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static TestServers serve(Path folder) {
        BackendKind kind = BackendKind.chosen();
        if (kind == BackendKind.CONTAINERS || kind == BackendKind.AUTO && DockerEngine.answers()) {
            try {
                return serve(new ContainerPair(Distributions.find()), folder);
            } catch (RuntimeException e) {
                if (kind == BackendKind.CONTAINERS) {
                    throw e;
                }
                System.err.printf("a Docker engine answers, but does not run our containers: %s%n", e.getMessage());
            }
        }
        return serve(ServerPair.in(folder, LoopbackPort.free(), LoopbackPort.free()), folder);
    }

    private static TestServers serve(TestServers servers, Path folder) {
        // Also a supervisor that is interrupted ends what it started.
        Runtime.getRuntime().addShutdownHook(new Thread(servers::kill, "end"));
        servers.start().write(folder);
        return servers;
    }

    private static void awaitEnd(Optional<ProcessHandle> owner) {
        while (owner.filter(Liveness::isAlive).isPresent()) {
            Liveness.pause(POLL);
        }
    }
}
