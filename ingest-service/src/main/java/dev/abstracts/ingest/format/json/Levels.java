package dev.abstracts.ingest.format.json;

/** Inside of which brackets a place of a document is, and what they are to the cutter. */
final class Levels {

    /** More than any real record has. */
    static final int MAX_DEPTH = 32;

    enum Role {
        /** Outside of all brackets. */
        TOP,
        /** A list whose items are records. */
        LIST,
        /** An object around records. */
        ENVELOPE,
        /** A record, unless it turns out to be an envelope. */
        CANDIDATE,
        RECORD,
        /** Something inside a record, or beside the records in their envelope. */
        OBJECT,
        ARRAY
    }

    private final Role[] roles = new Role[MAX_DEPTH + 1];
    private int depth;
    private int beyond;
    private int record;
    private int envelopes;

    Levels() {
        roles[0] = Role.TOP;
    }

    Role top() {
        return beyond > 0 ? Role.OBJECT : roles[depth];
    }

    boolean isEmpty() {
        return depth == 0;
    }

    boolean inRecord() {
        return record > 0;
    }

    boolean inEnvelope() {
        return envelopes > 0;
    }

    /** False when that is too deep; it is then only counted, so that its end is known. */
    boolean open(Role role) {
        if (depth == MAX_DEPTH) {
            beyond++;
            return false;
        }
        roles[++depth] = role;
        if (role == Role.CANDIDATE || role == Role.RECORD) {
            record = depth;
        }
        return true;
    }

    /** The record that is open is an envelope. */
    void becomesEnvelope() {
        roles[depth] = Role.ENVELOPE;
        record = 0;
        envelopes++;
    }

    /** Closes an object, and lists in it that nobody has closed; gives what it was, LIST or TOP when none is open. */
    Role closeObject() {
        if (beyond > 0) {
            beyond--;
            return Role.OBJECT;
        }
        while (roles[depth] == Role.ARRAY) {
            depth--;
        }
        return roles[depth] == Role.LIST ? Role.LIST : pop();
    }

    /** Closes a list, and objects in it that nobody has closed; gives what it was, or what it would have to close first. */
    Role closeArray() {
        if (beyond > 0) {
            beyond--;
            return Role.ARRAY;
        }
        int at = depth;
        while (roles[at] == Role.OBJECT) {
            at--;
        }
        if (roles[at] != Role.ARRAY && roles[at] != Role.LIST) {
            return roles[at];
        }
        depth = at;
        return pop();
    }

    /** Leaves everything. */
    void leaveAll() {
        depth = 0;
        beyond = 0;
        record = 0;
        envelopes = 0;
    }

    /** Leaves the record that is open, if any. */
    void leaveRecord() {
        if (record > 0) {
            depth = record - 1;
            record = 0;
            beyond = 0;
        }
    }

    private Role pop() {
        Role closed = roles[depth];
        switch (closed) {
            case TOP -> {}
            case ENVELOPE -> {
                envelopes--;
                depth--;
            }
            case CANDIDATE, RECORD -> leaveRecord();
            default -> depth--;
        }
        return closed;
    }
}
