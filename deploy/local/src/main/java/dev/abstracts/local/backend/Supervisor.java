package dev.abstracts.local.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small process that ends servers when the process that they are for has ended, however that ended. It either starts
 * the servers itself ({@code serve}, and deletes their data afterwards) or only watches those of a state folder
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

    static Path log(Path folder) {
        return folder.resolve("supervisor.log");
    }

    private static Process launch(String mode, ProcessHandle owner, Path folder) throws IOException {
        List<String> command = new ArrayList<>(Session.ownSession());
        command.addAll(List.of(
                Distributions.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dabstracts.root=" + Distributions.find().root(),
                "-cp",
                System.getProperty("java.class.path"),
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
        boolean serve = arguments[0].equals("serve");
        ServerPair servers = ServerPair.in(folder, LoopbackPort.free(), LoopbackPort.free());
        Thread end = new Thread(serve ? servers::destroy : servers::kill, "end");
        Runtime.getRuntime().addShutdownHook(end);
        if (serve) {
            servers.start();
            new Addresses(servers.kafka().address(), servers.elasticsearch().address()).write(folder);
        }
        while (owner.filter(Liveness::isAlive).isPresent()) {
            Liveness.pause(POLL);
        }
    }
}
