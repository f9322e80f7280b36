package dev.abstracts.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KEDA's objects (keda.sh/v1alpha1), as far as they are used here. */
final class Keda {

    private Keda() {}

    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(
                Target scaleTargetRef,
                @Nullable Integer pollingInterval,
                @Nullable Integer cooldownPeriod,
                @Nullable Integer idleReplicaCount,
                @Nullable Integer minReplicaCount,
                @Nullable Integer maxReplicaCount,
                @Nullable Advanced advanced,
                List<Trigger> triggers) {}

        record Target(@Nullable String apiVersion, @Nullable String kind, String name) {}

        record Advanced(
                @Nullable Boolean restoreToOriginalReplicaCount,
                @Nullable Autoscaler horizontalPodAutoscalerConfig) {}

        record Autoscaler(@Nullable String name, @Nullable HorizontalPodAutoscalerBehavior behavior) {}

        record Trigger(
                String type,
                @Nullable String name,
                @Nullable String metricType,
                Map<String, String> metadata,
                @Nullable JsonNode authenticationRef) {}
    }

    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(List<SecretTarget> secretTargetRef) {}

        record SecretTarget(String parameter, String name, String key) {}
    }
}
