package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file of API keys: {@code {"keys": [..]}}. Written by whoever runs the services, read by those that have something to
 * protect. Unlike messages it is read strictly: a field that is overlooked would give more than was meant.
 */
public record AccessKeys(List<AccessKey> keys) {

    private static final ObjectReader READER = MessageJson.mapper()
            .readerFor(AccessKeys.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());

    public AccessKeys {
        if (keys == null) {
            throw new IllegalArgumentException("\"keys\" is missing; a file without keys is {\"keys\": []}");
        }
        keys = List.copyOf(keys);
        Set<String> seen = new HashSet<>();
        for (AccessKey key : keys) {
            if (!seen.add(key.name())) {
                throw new IllegalArgumentException("there are two keys named %s".formatted(key.name()));
            }
            if (!seen.add(key.hash())) {
                throw new IllegalArgumentException("key %s has the hash of another".formatted(key.name()));
            }
        }
    }

    /** @throws IllegalArgumentException that says what is wrong and where, and repeats nothing that may be a secret */
    public static AccessKeys read(byte[] json) {
        try {
            AccessKeys keys = READER.readValue(json);
            if (keys == null) {
                throw new IllegalArgumentException("it is null, not {\"keys\": [..]}");
            }
            return keys;
        } catch (JsonProcessingException e) {
            // Without its cause: Jackson quotes what it cannot read.
            throw new IllegalArgumentException(place(e) + reason(e));
        } catch (IOException e) {
            throw new IllegalArgumentException("it is not JSON in UTF-8");
        }
    }

    /** Compares with all of them, so that the time it takes says nothing about any. */
    public Optional<AccessKey> find(String presented) {
        byte[] hash = AccessKey.hashOf(presented).getBytes(US_ASCII);
        AccessKey found = null;
        for (AccessKey key : keys) {
            if (MessageDigest.isEqual(hash, key.hash().getBytes(US_ASCII))) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String path = "";
        if (e instanceof JsonMappingException mapping && !(e instanceof UnrecognizedPropertyException)) {
            path = mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                    .collect(Collectors.joining());
        }
        String line = at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return line + (path.isEmpty() ? "" : " (" + path.substring(1) + ")") + ": ";
    }

    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException ours) {
            return String.valueOf(ours.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field; there are %s"
                    .formatted(unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch.getTargetType() == Instant.class
                    ? "a time is written 2027-01-01T00:00:00Z"
                    : "the value is of another kind than this field has";
        }
        return "it is not JSON";
    }
}
