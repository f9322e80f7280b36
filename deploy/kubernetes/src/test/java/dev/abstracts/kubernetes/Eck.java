package dev.abstracts.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Elasticsearch of Elastic Cloud on Kubernetes (elasticsearch.k8s.elastic.co/v1), as far as it is used here. */
final class Eck {

    private Eck() {}

    record Elasticsearch(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(
                String version,
                @Nullable Auth auth,
                @Nullable Budget podDisruptionBudget,
                List<NodeSet> nodeSets) {}

        record Auth(List<SecretRef> fileRealm, List<SecretRef> roles) {}

        record SecretRef(String secretName) {}

        record Budget(PodDisruptionBudgetSpec spec) {}

        record NodeSet(
                String name,
                int count,
                @Nullable JsonNode config,
                @Nullable PodTemplateSpec podTemplate,
                List<PersistentVolumeClaim> volumeClaimTemplates) {}
    }
}
