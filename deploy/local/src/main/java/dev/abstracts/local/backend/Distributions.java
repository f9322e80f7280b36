package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the build has laid out the servers, and their versions.
 *
 * @param root the checkout's folder
 * @param kafkaVersion like {@code 4.2.1}
 * @param elasticsearchVersion like {@code 9.5.3}
 */
public record Distributions(Path root, String kafkaVersion, String elasticsearchVersion) {

    private static final Path LOCAL = Path.of("deploy", "local");
    private static final Path SERVERS = LOCAL.resolve("servers");

    /**
     * Finds them under the folder that the system property {@code abstracts.root} names, else in the checkout that this
     * class was loaded from, else in the one around the working directory.
     */
    public static Distributions find() {
        Properties versions = new Properties();
        try (var in = Distributions.class.getResourceAsStream("servers.properties")) {
            versions.load(Objects.requireNonNull(in, "servers.properties is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path root = Stream.concat(
                        Stream.ofNullable(System.getProperty("abstracts.root")).map(Path::of),
                        Stream.of(ownLocation(), Path.of("")).flatMap(Distributions::withParents))
                .filter(folder -> Files.isDirectory(folder.resolve(SERVERS)))
                .findFirst()
                .orElseThrow(() -> new ServerException(
                        "the checkout was not found: set the system property abstracts.root to its folder"));
        return new Distributions(
                root.toAbsolutePath().normalize(),
                versions.getProperty("kafka"),
                versions.getProperty("elasticsearch"));
    }

    /** The folder of the broker's jars. */
    Path kafkaJars() {
        return built("kafka-" + kafkaVersion);
    }

    /** The folder with Elasticsearch's {@code bin}, {@code lib}, {@code modules} and {@code plugins}. */
    Path elasticsearchHome() {
        return built("elasticsearch-" + elasticsearchVersion);
    }

    /** The folder of Testcontainers' jars. */
    Path containerJars() {
        return present(root.resolve(LOCAL).resolve("target").resolve("testcontainers"));
    }

    private Path built(String name) {
        return present(root.resolve(SERVERS).resolve("target").resolve(name));
    }

    private static Path present(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ServerException(
                    "%s is missing: build it with ./mvnw -pl deploy/local -am process-classes".formatted(folder));
        }
        return folder;
    }

    private static Path ownLocation() {
        CodeSource source = Distributions.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Path.of("") : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new ServerException("the class path has an entry that is no file", e);
        }
    }

    private static Stream<Path> withParents(Path path) {
        return Stream.iterate(path.toAbsolutePath(), Objects::nonNull, Path::getParent);
    }

    /** The {@code java} that runs this process, and so is new enough to run the servers. */
    static String java() {
        return javaHome().resolve("bin").resolve("java").toString();
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
