package dev.abstracts.local.backend;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Elasticsearch node. Its own start script launches it and then ends, so that only the server itself stays.
 *
 * @see <a href="https://www.elastic.co/docs/deploy-manage/deploy/self-managed/configure-elasticsearch">Elasticsearch's
 *     documentation of its settings</a>
 */
public final class ElasticsearchServer extends LocalServer {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);

    private final Distributions distributions;
    private final PidFile server;

    public ElasticsearchServer(ServerSettings settings) {
        this(settings, Distributions.find());
    }

    ElasticsearchServer(ServerSettings settings, Distributions distributions) {
        super("elasticsearch", settings);
        this.distributions = distributions;
        this.server = new PidFile(settings.stateDir().resolve("server.pid"));
    }

    /** Whether the cluster has elected its master and every primary shard is there: health yellow or green. */
    @Override
    public boolean answers() {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://" + address() + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(HEALTH_TIMEOUT)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for elasticsearch", e);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    Optional<ProcessHandle> process() {
        return server.process().or(super::process);
    }

    @Override
    List<ProcessHandle> processes() {
        List<ProcessHandle> launching = super.process().stream().toList();
        return Stream.concat(
                        launching.stream(),
                        Stream.concat(
                                launching.stream().flatMap(ProcessHandle::descendants), server.process().stream()))
                .distinct()
                .toList();
    }

    @Override
    Path outputFile() {
        return settings().stateDir().resolve("elasticsearch.out");
    }

    @Override
    void prepare() throws IOException {
        server.delete();
        Path stateDir = settings().stateDir();
        Path config = config();
        write(
                config.resolve("elasticsearch.yml"),
                yaml(Resource.text("elasticsearch.yml")
                        .replace("@state@", stateDir.toString())
                        .replace("@port@", Integer.toString(port()))));
        write(config.resolve("log4j2.properties"), Resource.text("elasticsearch-log4j2.properties"));
        write(
                config.resolve("jvm.options"),
                Resource.text("elasticsearch-jvm.options")
                        .replace("@state@", stateDir.toString())
                        .replace("@heap@", settings().heap())
                        .replace("@more@", String.join("\n", settings().jvmOptions())));
        Files.createDirectories(stateDir.resolve("tmp"));
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(Unprivileged.command());
        command.addAll(List.of(
                distributions
                        .elasticsearchHome()
                        .resolve("bin")
                        .resolve("elasticsearch")
                        .toString(),
                "-d",
                "-p",
                server.path().toString()));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", Distributions.javaHome().toString(),
                "ES_PATH_CONF", config().toString(),
                "ES_TMPDIR", settings().stateDir().resolve("tmp").toString(),
                "ES_JAVA_OPTS", "",
                // The launcher lives for seconds: compiling it well is wasted.
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    }

    /** Elasticsearch takes a setting once only. */
    private String yaml(String usual) {
        Map<String, String> own = settings().settings();
        return Stream.concat(
                        usual.lines().filter(line -> !own.containsKey(line.replaceFirst(":.*", ""))),
                        own.entrySet().stream()
                                .map(setting -> "%s: \"%s\"".formatted(setting.getKey(), setting.getValue())))
                .collect(joining("\n", "", "\n"));
    }

    private Path config() {
        return settings().stateDir().resolve("config");
    }
}
