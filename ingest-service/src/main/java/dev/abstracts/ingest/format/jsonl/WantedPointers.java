package dev.abstracts.ingest.format.jsonl;

import com.fasterxml.jackson.core.JsonPointer;
import dev.abstracts.ingest.format.FieldMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pointers to the id and the abstract as a tree of names, so that one pass over a line's tokens finds both and skips the
 * rest. Immutable once made.
 */
final class WantedPointers {

    /** Of an object's field, an array's element, or the line itself. */
    static final class Node {

        private final Map<String, Node> children = new HashMap<>();
        private int idRank = -1;
        private boolean isAbstract;

        /** What is wanted of a field or an element; null when nothing is. */
        @Nullable
        Node child(String name) {
            return children.get(name);
        }

        /** What is wanted of every element of an array. */
        @Nullable
        Node each() {
            return children.get("*");
        }

        /** Which choice of an id this is, from 0; -1 for none. */
        int idRank() {
            return idRank;
        }

        boolean isAbstract() {
            return isAbstract;
        }
    }

    private final Node root = new Node();
    private final int ids;

    WantedPointers(FieldMapping mapping) {
        List<String> idPointers = mapping.of(FieldMapping.ID);
        ids = idPointers.size();
        for (int rank = 0; rank < ids; rank++) {
            Node node = node(idPointers.get(rank));
            node.idRank = node.idRank < 0 ? rank : node.idRank;
        }
        for (String pointer : mapping.of(FieldMapping.ABSTRACT)) {
            node(pointer).isAbstract = true;
        }
    }

    Node root() {
        return root;
    }

    /** How many choices of an id there are. */
    int ids() {
        return ids;
    }

    private Node node(String pointer) {
        Node node = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            node = node.children.computeIfAbsent(rest.getMatchingProperty(), name -> new Node());
        }
        return node;
    }
}
