package dev.abstracts.enrich.problem;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RejectionCode;
import java.util.Map;

/** A request that cannot be carried out, and what the sender is told. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RejectionCode code;
    private final transient Map<String, Object> members;

    /**
     * @param detail what is wrong, where, and how to mend it; lower case, no full stop
     * @param members further members of the problem, such as {@code parameter} or {@code records}
     */
    public ProblemException(RejectionCode code, String detail, Map<String, ?> members) {
        super(requireNonNull(detail, "detail is null"));
        this.code = requireNonNull(code, "code is null");
        this.members = Map.copyOf(members);
    }

    public ProblemException(RejectionCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** A parameter with a value that it cannot have. */
    public static ProblemException invalidParameter(String name, String detail) {
        return new ProblemException(
                RejectionCode.INVALID_PARAMETER, "parameter %s: %s".formatted(name, detail), Map.of("parameter", name));
    }

    /** What is needed for the answer is not there; the sender may try again. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(RejectionCode.UNAVAILABLE, detail);
    }

    public RejectionCode code() {
        return code;
    }

    public Map<String, Object> members() {
        return members;
    }
}
