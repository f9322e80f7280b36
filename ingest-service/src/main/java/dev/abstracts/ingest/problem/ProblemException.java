package dev.abstracts.ingest.problem;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RejectionCode;
import java.util.Map;

/** A request that cannot be carried out, and what the sender is told. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RejectionCode code;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    /**
     * @param detail what is wrong, where, and how to mend it; lower case, no full stop
     * @param members further members of the problem, such as {@code parameter} or {@code records}
     */
    public ProblemException(RejectionCode code, String detail, Map<String, ?> members) {
        this(code, detail, members, Map.of());
    }

    /** @param headers of the answer, such as {@code Retry-After} */
    public ProblemException(RejectionCode code, String detail, Map<String, ?> members, Map<String, String> headers) {
        super(requireNonNull(detail, "detail is null"));
        this.code = requireNonNull(code, "code is null");
        this.members = Map.copyOf(members);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(RejectionCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** A parameter with a value that it cannot have. */
    public static ProblemException invalidParameter(String name, String detail) {
        return new ProblemException(
                RejectionCode.INVALID_PARAMETER, "parameter %s: %s".formatted(name, detail), Map.of("parameter", name));
    }

    public RejectionCode code() {
        return code;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
