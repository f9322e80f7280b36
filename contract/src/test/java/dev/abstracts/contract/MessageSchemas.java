package dev.abstracts.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a message, as {@link MessageJson} writes it: value types are strings, absent values and empty lists
 * are left out, so only values that are always there are required.
 */
final class MessageSchemas {

    private final SchemaGenerator generator;

    MessageSchemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        MessageJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields()
                .withPropertyNameOverrideResolver(MessageSchemas::jsonName)
                .withRequiredCheck(MessageSchemas::isAlwaysWritten);
        config.forTypesInGeneral().withCustomDefinitionProvider(MessageSchemas::stringType);
        generator = new SchemaGenerator(config.build());
    }

    JsonNode schemaOf(Class<?> message) {
        ObjectNode schema = generator.generateSchema(message);
        schema.put("title", message.getSimpleName());
        return schema;
    }

    private static @Nullable String jsonName(FieldScope field) {
        JsonProperty property = component(field).getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? null : property.value();
    }

    private static boolean isAlwaysWritten(FieldScope field) {
        AnnotatedElement component = component(field);
        Class<?> type = field.getType().getErasedType();
        JsonInclude include = component.getAnnotation(JsonInclude.class);
        if (include != null) {
            return include.value() == JsonInclude.Include.ALWAYS;
        }
        boolean leftOutWhenEmpty = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return !leftOutWhenEmpty && !isNullable(field);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Annotations of a record's component, which Java copies to its field only where their target allows. */
    private static AnnotatedElement component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .<AnnotatedElement>map(component -> component.getAccessor())
                .findFirst()
                .orElse(field.getRawMember());
    }

    private static @Nullable CustomDefinition stringType(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        ObjectNode string = context.getGeneratorConfig().createObjectNode();
        if (erased.isEnum()) {
            ArrayNode constants = string.put("type", "string").putArray("enum");
            for (Object constant : erased.getEnumConstants()) {
                constants.add(MessageJson.mapper().<JsonNode>valueToTree(constant));
            }
        } else if (erased == Instant.class) {
            string.put("type", "string").put("format", "date-time");
        } else if (erased == LocalDate.class) {
            string.put("type", "string").put("format", "date");
        } else if (erased == JsonNode.class) {
            return new CustomDefinition(string);
        } else if (isWrittenAsString(erased)) {
            string.put("type", "string");
        } else {
            return null;
        }
        return new CustomDefinition(string);
    }

    private static boolean isWrittenAsString(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class));
    }
}
