package dev.abstracts.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights in Strimzi's KafkaUsers, as its operator gives them to Kafka. */
final class KafkaUsers {

    private KafkaUsers() {}

    static List<AclBinding> rights(Path users) throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        List<JsonNode> documents = new ObjectMapper(new YAMLFactory())
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(users.toFile())
                .readAll();
        for (JsonNode user : documents) {
            String principal = "User:CN=" + user.at("/metadata/name").asText();
            for (JsonNode rule : user.at("/spec/authorization/acls")) {
                JsonNode resource = rule.path("resource");
                ResourcePattern pattern = new ResourcePattern(
                        ResourceType.fromString(snake(resource.path("type").asText())),
                        resource.path("name").asText(),
                        resource.path("patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL);
                for (JsonNode operation : rule.path("operations")) {
                    rights.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    principal,
                                    "*",
                                    AclOperation.fromString(snake(operation.asText())),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return rights;
    }

    /** {@code transactionalId} is {@code TRANSACTIONAL_ID}. */
    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
