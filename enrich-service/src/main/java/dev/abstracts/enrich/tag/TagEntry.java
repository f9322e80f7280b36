package dev.abstracts.enrich.tag;

import java.util.List;
import java.util.Set;

/**
 * One line of the gazetteer: a thing that papers are about, use or are measured by. Two entries are the same only if they are
 * one object, as the gazetteer has each once.
 */
final class TagEntry {

    /** {@code Flag} as the data file writes it: lower case. */
    enum Flag {
        /** Its names count in the case that they are written in only. */
        CASE,
        /** A word that papers mention in passing: it takes a title or two mentions. */
        WEAK,
        /** The label is no name of it: papers mean something else by it, or it is there for its children only. */
        NO_LABEL
    }

    private final String id;
    private final String label;
    private final List<String> names;
    private final List<String> parents;
    private final Set<Flag> flags;
    private final TagContext context;
    private final String kind;

    /**
     * @param id {@code kind:slug}: {@code task:object-detection}
     * @param label for people: {@code Object detection}
     * @param names that papers call it by, the label first unless it is flagged {@code no-label}
     * @param parents ids of the broader entries directly above it
     * @param flags what is special about its names
     * @param context where in the world of papers it may be meant
     */
    TagEntry(String id, String label, List<String> names, List<String> parents, Set<Flag> flags, TagContext context) {
        this.id = id;
        this.label = label;
        this.names = List.copyOf(names);
        this.parents = List.copyOf(parents);
        this.flags = Set.copyOf(flags);
        this.context = context;
        this.kind = id.substring(0, id.indexOf(':'));
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    List<String> names() {
        return names;
    }

    List<String> parents() {
        return parents;
    }

    TagContext context() {
        return context;
    }

    String kind() {
        return kind;
    }

    /** Whether papers speak of it in general too; data sets, models and the like are named when they are used. */
    boolean isTopic() {
        return switch (kind) {
            case "task", "method", "subject" -> true;
            default -> false;
        };
    }

    /** Whether a paper has it as a means, and says what it uses itself where it speaks of itself. */
    boolean isMeans() {
        return switch (kind) {
            case "method", "model", "code" -> true;
            default -> false;
        };
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
