package dev.abstracts.local.stack;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.Liveness;
import dev.abstracts.local.backend.PidFile;
import dev.abstracts.local.backend.Session;
import dev.abstracts.local.key.CallerKey;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the three services: {@code java <options> -jar quarkus-run.jar}, of a copy of what the build made, so that a
 * build does not change the classes of a service that runs.
 */
final class ServiceProcess implements PartProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long LOG_LIMIT = 16L << 20;

    private final Part service;
    private final StackOptions options;
    private final HttpClient http;
    private final PidFile pid;

    ServiceProcess(Part service, StackOptions options, HttpClient http) {
        this.service = service;
        this.options = options;
        this.http = http;
        this.pid = new PidFile(folder().resolve(service.title() + ".pid"));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pid.process();
    }

    @Override
    public void launch() {
        List<String> command = new ArrayList<>(Session.ownSession());
        command.add(JvmOptions.java().toString());
        command.addAll(JvmOptions.of(service));
        command.add("-jar");
        try {
            command.add(copyOfBuild().resolve("quarkus-run.jar").toString());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(freshLog().toFile()));
            builder.environment().keySet().removeIf(Session::changesJava);
            builder.environment().remove(CallerKey.VARIABLE);
            builder.environment().putAll(options.serviceEnvironment(service));
            pid.write(builder.start().toHandle());
        } catch (IOException e) {
            throw new Failure("%s cannot be started: %s".formatted(service, e), e);
        }
    }

    @Override
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + options.ports().of(service) + "/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> {
            process.destroy();
            if (!Liveness.awaitEnd(process, GRACE)) {
                kill();
            }
        });
        pid.delete();
    }

    @Override
    public void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            Liveness.awaitEnd(process, GRACE);
        });
        pid.delete();
    }

    @Override
    public Path log() {
        return folder().resolve(service.title() + ".log");
    }

    private Path folder() {
        return options.state().folder(service);
    }

    private Path copyOfBuild() throws IOException {
        Path kept = options.state().keptBuild(options.topics().enrichment());
        if (service == Part.ENRICH && Files.exists(kept)) {
            return kept;
        }
        Path built = options.root().resolve(service.title()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Failure("%s is not built: run ./abstracts up, which builds it".formatted(service));
        }
        Path copy = folder().resolve("app");
        StateFolder.deleteTree(copy);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(built.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    private Path freshLog() throws IOException {
        Path log = log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
