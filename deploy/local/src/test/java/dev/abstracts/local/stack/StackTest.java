package dev.abstracts.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.local.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path folder;

    @Test
    void aStackThatWasNeverStartedIsDownAndCanBeStopped() {
        Stack stack = Stack.of(StackOptions.isolated(folder, folder.resolve("state")));

        assertThat(stack.status()).hasSize(5).allSatisfy(part -> assertThat(part.state())
                .isEqualTo(PartStatus.State.DOWN));
        assertThat(stack.down()).isEmpty();
    }

    @Test
    void partsGoByTheirNamesAndTheirShortNames() {
        assertThat(Part.of("search-service")).isEqualTo(Part.SEARCH).isEqualTo(Part.of("search"));
        assertThatThrownBy(() -> Part.of("zookeeper"))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "there is no \"zookeeper\": the stack's parts are kafka, elasticsearch, ingest-service, enrich-service, search-service");
    }

    @Test
    void portsAreRememberedInTheStateFolder() throws Exception {
        StackOptions options = StackOptions.isolated(folder, folder);
        options.state().remember(options.ports());

        assertThat(StackOptions.remembered(folder, folder).ports()).isEqualTo(options.ports());
    }

    @Test
    void wipingLeavesThePortsAndNoData() throws Exception {
        StackOptions options = StackOptions.isolated(folder, folder);
        Path segment = options.state().folder(Part.KAFKA).resolve("data/abstracts.raw.v1-0/0.log");
        Files.createDirectories(segment.getParent());
        Files.writeString(segment, "records");
        options.state().remember(options.ports());

        Stack.of(options).wipe();

        assertThat(segment).doesNotExist();
        assertThat(options.state().ports()).contains(options.ports());
    }

    @Test
    void aServiceIsToldWhereTheOthersAre() {
        StackOptions options = StackOptions.isolated(folder, folder);

        assertThat(options.serviceEnvironment(Part.SEARCH))
                .containsEntry(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + options.ports().kafka())
                .containsEntry(
                        "QUARKUS_ELASTICSEARCH_HOSTS",
                        "127.0.0.1:" + options.ports().elasticsearch())
                .containsEntry(
                        "QUARKUS_HTTP_PORT", Integer.toString(options.ports().search()))
                .containsEntry("ABSTRACTS_NAMESPACE", "abstracts");
    }

    @Test
    void everyServiceHasItsOptionsOfTheJvm() {
        for (Part service : new Part[] {Part.INGEST, Part.ENRICH, Part.SEARCH}) {
            assertThat(JvmOptions.of(service))
                    .allMatch(option -> option.startsWith("-"))
                    .anyMatch(option -> option.startsWith("-Xmx"));
        }
    }
}
