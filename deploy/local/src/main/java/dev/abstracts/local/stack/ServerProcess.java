package dev.abstracts.local.stack;

import dev.abstracts.local.backend.LocalServer;
import java.nio.file.Path;
import java.util.Optional;

/** Kafka or Elasticsearch. */
record ServerProcess(LocalServer server) implements PartProcess {

    @Override
    public Optional<ProcessHandle> process() {
        var pid = server.pid();
        return pid.isPresent() ? ProcessHandle.of(pid.getAsLong()) : Optional.empty();
    }

    @Override
    public void launch() {
        server.start();
    }

    @Override
    public boolean isReady() {
        return server.answers();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public Path log() {
        return server.logFile();
    }
}
