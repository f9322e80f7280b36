package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.ElasticsearchServer;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.backend.ServerSettings;
import dev.abstracts.local.backend.TopicCreator;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Ports;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import dev.abstracts.local.stack.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pipeline as the overlay {@code production} has it secured: a certificate for each service, in Kafka the rights of
 * {@code components/strimzi/users.yaml} and none else, in Elasticsearch the role of {@code components/elasticsearch/roles.yml}.
 */
@Tag("cluster")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SecuredPipelineTest {

    private static final Path COMPONENTS = ArchitectureTest.root().resolve("deploy/kubernetes/components");
    private static final String USER = "search-service";
    private static final String PASSWORD = "a-password-of-this-test";

    private final Path folder;
    private final Ports ports = Ports.free();
    private final int securedKafka = LoopbackPort.free();

    SecuredPipelineTest() throws IOException {
        folder = RunningStack.folder("secured");
    }

    @Test
    void servicesNeedNoMoreThanTheirRights() throws Exception {
        Certificates certificates = new Certificates(folder.resolve("certificates"));
        KafkaServer kafka = kafka(certificates);
        ElasticsearchServer elasticsearch = elasticsearch(certificates);
        List<Stack> services = Stream.of(Part.INGEST, Part.ENRICH, Part.SEARCH)
                .map(part -> service(part, certificates))
                .toList();
        try {
            kafka.start();
            elasticsearch.start();
            kafka.awaitReady(Duration.ofMinutes(1));
            TopicCreator.create(kafka.address(), Topics.defaults(), 4);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
                admin.createAcls(KafkaUsers.rights(COMPONENTS.resolve("strimzi/users.yaml")))
                        .all()
                        .get();
            }
            services.get(0).restart("ingest-service");
            services.get(1).restart("enrich-service");
            services.get(2).restart("search-service");
            Pipeline pipeline = new Pipeline(() -> services.get(0).url("ingest-service"), () -> services.get(2)
                    .url("search-service"));

            everythingThatServicesDo(pipeline);

            // What was refused is told in the services' logs.
            for (Stack service : services) {
                for (Part part : List.of(Part.INGEST, Part.ENRICH, Part.SEARCH)) {
                    Path log = service.log(part);
                    if (Files.exists(log)) {
                        assertThat(Files.readString(log))
                                .doesNotContain("AuthorizationException")
                                .doesNotContain("Not authorized")
                                .doesNotContain("is unauthorized");
                    }
                }
            }
        } finally {
            services.forEach(Stack::close);
            kafka.stop();
            elasticsearch.stop();
        }
    }

    private static void everythingThatServicesDo(Pipeline pipeline) throws Exception {
        byte[] document = paper("one", "On the tides of graphs");
        try (PaperStream stream = pipeline.stream("q=tides")) {
            JsonNode receipt = pipeline.pushed("coast", document, "format=jsonl");
            JsonNode settled = pipeline.settled(receipt.path("id").asText());
            assertThat(settled.at("/records/indexed").asInt()).isEqualTo(1);
            assertThat(pipeline.total("q=tides")).isEqualTo(1);
            Awaitility.await().until(() -> stream.papers().size() == 1);
        }
        JsonNode broken = pipeline.pushed(
                "coast", "@article{two, title = {None}, abstract = { {} }}\n".getBytes(UTF_8), "format=bibtex");
        JsonNode rejected = pipeline.settled(broken.path("id").asText());
        assertThat(rejected.at("/records/refused").asInt()).as("%s", rejected).isEqualTo(1);
        assertThat(pipeline.ok("/v1/rejected?feed=coast").path("total").asInt()).isEqualTo(1);
        assertThat(pipeline.ok("/v1/changes?q=tides").path("changes")).isNotEmpty();
        assertThat(pipeline.post("/v1/admin/rebuild").status()).isEqualTo(202);
        Awaitility.await("the rebuilt index to serve")
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        pipeline.ok("/v1/admin/generations").path("serving").asInt() == 2);
        assertThat(pipeline.total("q=tides")).isEqualTo(1);
    }

    private static byte[] paper(String id, String title) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"authors\": [\"Ada Tarn\"], \"abstract\": \"Water comes and goes, and nobody counts it.\"}%n"
                .formatted(id, title)
                .getBytes(UTF_8);
    }

    private KafkaServer kafka(Certificates certificates) throws IOException {
        // Those who operate come by a listener of their own, as the operator of Strimzi does.
        int controller = LoopbackPort.free();
        return new KafkaServer(new ServerSettings(folder.resolve("kafka"), ports.kafka(), "384m", false)
                .with(Map.ofEntries(
                        entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                        entry(
                                "listeners",
                                "PLAINTEXT://127.0.0.1:%d,SSL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                        .formatted(ports.kafka(), securedKafka, controller)),
                        entry(
                                "advertised.listeners",
                                "PLAINTEXT://127.0.0.1:%d,SSL://127.0.0.1:%d".formatted(ports.kafka(), securedKafka)),
                        entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SSL:SSL,CONTROLLER:PLAINTEXT"),
                        entry("ssl.client.auth", "required"),
                        entry("ssl.keystore.type", "PKCS12"),
                        entry("ssl.keystore.location", certificates.of("broker").toString()),
                        entry("ssl.keystore.password", Certificates.PASSWORD),
                        entry("ssl.truststore.type", "PEM"),
                        entry(
                                "ssl.truststore.location",
                                certificates.authority().toString()),
                        entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                        entry("super.users", "User:ANONYMOUS"))));
    }

    private ElasticsearchServer elasticsearch(Certificates certificates) throws IOException, GeneralSecurityException {
        Path state = folder.resolve("elasticsearch");
        Path config = state.resolve("config");
        certificates.of("elasticsearch");
        certificates.pem("elasticsearch", config);
        Files.copy(COMPONENTS.resolve("elasticsearch/roles.yml"), config.resolve("roles.yml"));
        Files.writeString(config.resolve("users"), USER + ":" + pbkdf2(PASSWORD) + "\n");
        Files.writeString(config.resolve("users_roles"), "abstracts_search_service:" + USER + "\n");
        return new ElasticsearchServer(new ServerSettings(state, ports.elasticsearch(), "512m", false)
                .with(Map.of(
                        "xpack.security.enabled", "true",
                        "xpack.security.http.ssl.enabled", "true",
                        "xpack.security.http.ssl.key", "tls.key",
                        "xpack.security.http.ssl.certificate", "tls.crt",
                        "action.auto_create_index", "false")));
    }

    /** As Elasticsearch's file of users has it. */
    private static String pbkdf2(String password) throws GeneralSecurityException {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 10_000, 256))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "{PBKDF2}10000$%s$%s".formatted(base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private Stack service(Part part, Certificates certificates) {
        Map<String, String> environment = new HashMap<>(RunningStack.NO_VECTORS);
        try {
            // As components/strimzi/clients.yaml and components/elasticsearch/clients.yaml have them.
            environment.putAll(Map.ofEntries(
                    entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + securedKafka),
                    entry("KAFKA_SECURITY_PROTOCOL", "SSL"),
                    entry("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM"),
                    entry(
                            "KAFKA_SSL_TRUSTSTORE_LOCATION",
                            certificates.authority().toString()),
                    entry("KAFKA_SSL_KEYSTORE_TYPE", "PKCS12"),
                    entry(
                            "KAFKA_SSL_KEYSTORE_LOCATION",
                            certificates.of(part.title()).toString()),
                    entry("KAFKA_SSL_KEYSTORE_PASSWORD", Certificates.PASSWORD),
                    entry("QUARKUS_ELASTICSEARCH_PROTOCOL", "https"),
                    entry(
                            "ABSTRACTS_ELASTICSEARCH_CA_FILE",
                            certificates.authority().toString()),
                    entry("QUARKUS_ELASTICSEARCH_USERNAME", USER),
                    entry("QUARKUS_ELASTICSEARCH_PASSWORD", PASSWORD)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stack.of(new StackOptions(
                ArchitectureTest.root(),
                new StateFolder(folder.resolve(part.title())),
                ports,
                Topics.defaults(),
                4,
                environment));
    }
}
