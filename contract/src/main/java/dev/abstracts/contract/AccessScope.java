package dev.abstracts.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a caller may do. Reading, pushing and being alerted do not include each other. */
public enum AccessScope {
    READ,
    PUSH,
    /** Keeping alerts of one's own. */
    ALERTS,
    /** Includes the others. */
    ADMIN;

    /** {@code PUSH} is {@code push}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such scope; it does not repeat what was given */
    @JsonCreator
    public static AccessScope parse(String code) {
        for (AccessScope scope : values()) {
            if (scope.code().equals(code)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("a scope is one of read, push, alerts, admin");
    }

    public boolean includes(AccessScope other) {
        return this == ADMIN || this == other;
    }
}
