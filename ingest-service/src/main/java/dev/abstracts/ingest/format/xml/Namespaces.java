package dev.abstracts.ingest.format.xml;

import dev.abstracts.ingest.format.xml.Tag.NamespaceDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which prefixes are declared where: by the elements around a record, and inside it. */
final class Namespaces {

    /** Deeper elements around records are taken as these. */
    private static final int DEEPEST = 64;

    /** Further declarations that hold at once, around a record or inside of it, are not looked at. */
    private static final int MOST_DECLARATIONS = 100;

    private record Scoped(NamespaceDeclaration declaration, int depth) {}

    private final List<String> ancestors = new ArrayList<>();
    private final List<Scoped> around = new ArrayList<>();
    private final List<Scoped> inside = new ArrayList<>();
    private final Map<String, String> borrowed = new TreeMap<>();
    private int depth;

    /** An element begins that records may be in. */
    void enter(Tag tag) {
        if (ancestors.size() < DEEPEST) {
            ancestors.add(tag.name());
            declare(tag, ancestors.size(), around);
        }
    }

    /** An element around records ends, and with it those in it that nothing has closed. */
    void leave(String name) {
        int at = ancestors.lastIndexOf(name);
        if (at >= 0) {
            ancestors.subList(at, ancestors.size()).clear();
            around.removeIf(scoped -> scoped.depth > at);
        }
    }

    /** The innermost element around that nothing has closed yet; empty when there is none. */
    String holder() {
        return ancestors.isEmpty() ? "" : ancestors.getLast();
    }

    /** A record begins. */
    void beginRecord() {
        inside.clear();
        borrowed.clear();
        depth = 0;
    }

    /** A start tag, or a whole empty element, in the record, its own tag too. */
    void start(Tag tag, boolean empty) {
        depth++;
        declare(tag, depth, inside);
        use(Tag.prefix(tag.name()));
        tag.attributePrefixes().forEach(this::use);
        if (empty) {
            end();
        }
    }

    /** An end tag in the record. */
    void end() {
        int closed = depth--;
        while (!inside.isEmpty() && inside.getLast().depth >= closed) {
            inside.removeLast();
        }
    }

    /** The namespace that a tag, not yet started, has, in its quotes; absent when it has none. */
    @Nullable
    String of(Tag tag) {
        String prefix = Tag.prefix(tag.name());
        for (NamespaceDeclaration declaration : tag.declarations()) {
            if (declaration.prefix().equals(prefix)) {
                return declaration.uri();
            }
        }
        String declared = find(inside, prefix);
        return declared == null ? find(around, prefix) : declared;
    }

    /** What has to be declared for the record to stand alone: nothing, or {@code  xmlns="a" xmlns:b="c"} with a blank before each. */
    String borrowed() {
        StringBuilder declarations = new StringBuilder();
        borrowed.forEach((prefix, uri) -> declarations
                .append(prefix.isEmpty() ? " xmlns" : " xmlns:")
                .append(prefix)
                .append('=')
                .append(uri));
        return declarations.toString();
    }

    private static void declare(Tag tag, int depth, List<Scoped> scopes) {
        for (NamespaceDeclaration declaration : tag.declarations()) {
            if (scopes.size() < MOST_DECLARATIONS) {
                scopes.add(new Scoped(declaration, depth));
            }
        }
    }

    private void use(String prefix) {
        if (!borrowed.containsKey(prefix) && !prefix.equals("xml") && find(inside, prefix) == null) {
            String uri = find(around, prefix);
            if (uri != null) {
                boolean apostrophes = uri.startsWith("'") && uri.indexOf('"') < 0;
                borrowed.put(prefix, apostrophes ? uri.replace('\'', '"') : uri);
            }
        }
    }

    private static @Nullable String find(List<Scoped> scopes, String prefix) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).declaration.prefix().equals(prefix)) {
                return scopes.get(i).declaration.uri();
            }
        }
        return null;
    }
}
