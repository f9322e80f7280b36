package dev.abstracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every pod of ours, wherever it runs. */
class PoliciesTest {

    private static final Set<String> WITH_PROBES = Set.of("base", "overlays/production", "overlays/own-servers");

    static Stream<String> folders() {
        return Rendered.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void pods_are_restricted(String folder) throws IOException {
        for (JsonNode workload : workloads(folder)) {
            String name = name(workload);
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).as(name).isGreaterThanOrEqualTo(10_000);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).as(name).isFalse();
            assertThat(pod.path("serviceAccountName").asText()).as(name).isNotEmpty();
            for (JsonNode container : pod.path("containers")) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .as(name)
                        .isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(name)
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText())
                        .as(name)
                        .isEqualTo("ALL");
                assertThat(container.at("/resources/requests/cpu").asText())
                        .as(name)
                        .isNotEmpty();
                assertThat(container.at("/resources/limits/memory").asText())
                        .as("%s: memory that is promised is memory that may be used", name)
                        .isNotEmpty()
                        .isEqualTo(container.at("/resources/requests/memory").asText());
                assertThat(container.path("volumeMounts").findValuesAsText("mountPath"))
                        .as(name)
                        .contains("/tmp");
            }
            assertThat(pod.path("volumes")).as(name).allSatisfy(volume -> {
                assertThat(volume.has("hostPath")).isFalse();
                if (volume.has("emptyDir")) {
                    assertThat(volume.at("/emptyDir/sizeLimit").asText()).isNotEmpty();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void images_have_a_version(String folder) throws IOException {
        for (JsonNode workload : workloads(folder)) {
            for (JsonNode container : workload.at("/spec/template/spec/containers")) {
                assertThat(container.path("image").asText())
                        .as("%s of %s", name(workload), folder)
                        .matches("[a-z0-9.-]+/[a-z0-9./-]+:[A-Za-z0-9][A-Za-z0-9._-]*")
                        .doesNotEndWith(":latest");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void services_are_probed_spread_and_kept(String folder) throws IOException {
        List<JsonNode> objects = Rendered.of(folder);
        Set<String> budgets = Rendered.ofKind(objects, "PodDisruptionBudget")
                .map(budget -> budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                        .asText())
                .collect(Collectors.toSet());
        Rendered.ofKind(objects, "Deployment").forEach(deployment -> {
            String name = name(deployment);
            JsonNode pod = deployment.at("/spec/template/spec");
            assertThat(budgets).contains(name);
            assertThat(pod.path("topologySpreadConstraints")).as(name).isNotEmpty();
            assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                    .as(name)
                    .isGreaterThanOrEqualTo(60);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .as(name)
                    .isZero();
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertThat(pod.at("/containers/0").has(probe))
                        .as("%s of %s in %s", probe, name, folder)
                        .isEqualTo(WITH_PROBES.contains(folder));
            }
        });
    }

    @Test
    void what_is_not_an_arrow_of_the_picture_is_denied() throws IOException {
        for (String folder : List.of("overlays/production", "overlays/own-servers")) {
            List<JsonNode> policies =
                    Rendered.ofKind(Rendered.of(folder), "NetworkPolicy").toList();
            assertThat(policies).as(folder).anySatisfy(policy -> {
                assertThat(policy.at("/spec/podSelector")).isEmpty();
                assertThat(policy.at("/spec/policyTypes").toString())
                        .contains("Ingress")
                        .contains("Egress");
                assertThat(policy.at("/spec/ingress").isMissingNode()).isTrue();
                assertThat(policy.at("/spec/egress").isMissingNode()).isTrue();
            });
            assertThat(policies)
                    .as("nobody but search-service and Prometheus asks enrich-service, in %s", folder)
                    .filteredOn(policy -> policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name")
                            .asText()
                            .equals("enrich-service"))
                    .singleElement()
                    .satisfies(policy ->
                            assertThat(policy.at("/spec/ingress/0/from").size()).isEqualTo(1));
        }
    }

    @Test
    void no_secret_is_written_down() throws IOException {
        for (String folder : Rendered.folders().toList()) {
            List<JsonNode> objects = Rendered.of(folder);
            assertThat(Rendered.ofKind(objects, "Secret").map(PoliciesTest::name))
                    .as("secrets of %s: roles name privileges, nothing else", folder)
                    .isSubsetOf("elasticsearch-roles");
            assertThat(Rendered.ofKind(objects, "ConfigMap").map(JsonNode::toString))
                    .noneMatch(text -> text.matches("(?i).*(password|secret|token)[^\"]*\":\"[^\"/].*"));
        }
    }

    @Test
    void health_and_metrics_are_not_for_the_outside() throws IOException {
        List<JsonNode> objects = Stream.concat(
                        Rendered.of("overlays/production").stream(), Rendered.of("overlays/own-servers").stream())
                .toList();
        List<String> paths = Stream.concat(
                        Rendered.ofKind(objects, "Ingress")
                                .flatMap(ingress -> ingress.findValues("paths").stream())
                                .flatMap(JsonNode::valueStream)
                                .filter(path -> path.path("pathType").asText().equals("Prefix"))
                                .map(path -> path.path("path").asText()),
                        Rendered.ofKind(objects, "HTTPRoute")
                                .flatMap(route -> route.findValues("path").stream())
                                .filter(path -> path.path("type").asText().equals("PathPrefix"))
                                .map(path -> path.path("value").asText()))
                .toList();

        assertThat(paths).hasSizeGreaterThan(10).allMatch(path -> !"/q/metrics".startsWith(path));
    }

    private static List<JsonNode> workloads(String folder) throws IOException {
        List<JsonNode> found = Rendered.of(folder).stream()
                .filter(object ->
                        Set.of("Deployment", "Job").contains(object.path("kind").asText()))
                .toList();
        assertThat(found).as(folder).isNotEmpty();
        return found;
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
