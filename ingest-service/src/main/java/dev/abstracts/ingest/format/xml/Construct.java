package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** What begins with {@code <!} or {@code <?}: sees its bytes one by one and tells where it ends. */
final class Construct {

    /** Of {@code <![CDATA[}. */
    static final int LONGEST_BEGINNING = 9;

    private final String name;
    private final String last;
    private final boolean documentType;
    private int seen;
    private int matched;

    private byte quote;
    private int brackets;
    private @Nullable Construct inside;
    private @Nullable EntityDeclaration entity;
    private @Nullable String problem;
    private final StringBuilder recent = new StringBuilder(LONGEST_BEGINNING);

    private Construct(String name, String last, boolean documentType) {
        this.name = name;
        this.last = last;
        this.documentType = documentType;
    }

    /** What begins there; absent when it is a tag, or text. */
    static @Nullable Construct at(byte[] bytes, int start, int limit) {
        String beginning = new String(bytes, start, Math.min(LONGEST_BEGINNING, limit - start), ISO_8859_1);
        if (beginning.startsWith("<!DOCTYPE")) {
            return new Construct("document type", ">", true);
        }
        return undeclared(beginning);
    }

    private static @Nullable Construct undeclared(String beginning) {
        if (beginning.startsWith("<!--")) {
            return new Construct("comment", "-->", false);
        }
        if (beginning.startsWith("<![CDATA[")) {
            return new Construct("CDATA section", "]]>", false);
        }
        return beginning.startsWith("<?") ? new Construct("processing instruction", "?>", false) : null;
    }

    String name() {
        return name;
    }

    /** What is hostile in it, as far as it has been seen; absent when nothing is. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Whether this byte is its last; its beginning is seen too. */
    boolean endsAt(byte b) {
        seen++;
        return documentType ? endsDocumentTypeAt(b) : endsPlainAt(b);
    }

    private boolean endsPlainAt(byte b) {
        if (b == last.charAt(matched)) {
            matched++;
        } else if (matched == 2 && b == last.charAt(1)) {
            // "--->" and "]]]>": the last two still match.
            matched = 2;
        } else {
            matched = b == last.charAt(0) ? 1 : 0;
        }
        // The dashes of "<!-->" are those of its beginning.
        if (seen <= 4 && last.length() == 3) {
            matched = 0;
        }
        return matched == last.length();
    }

    /** {@code <!DOCTYPE a SYSTEM "b>c" [<!ENTITY d "]>"> <!-- it's --> ]>}. */
    private boolean endsDocumentTypeAt(byte b) {
        if (inside != null) {
            inside = inside.endsAt(b) ? null : inside;
            return false;
        }
        if (entity != null) {
            entity.add(b);
        }
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
            return false;
        }
        if (entity != null && b == '>') {
            problem = problem == null ? entity.problem() : problem;
            entity = null;
        }
        if (begins(b)) {
            return false;
        }
        switch (b) {
            case '"', '\'' -> quote = b;
            case '[' -> brackets++;
            case ']' -> brackets = Math.max(0, brackets - 1);
            default -> {}
        }
        return b == '>' && brackets == 0;
    }

    /** Whether a comment or an instruction begins with this byte. */
    private boolean begins(byte b) {
        if (b == '<') {
            recent.setLength(0);
        }
        if (recent.length() == 4) {
            return false;
        }
        recent.append((char) b);
        if (recent.toString().equals("<!EN")) {
            entity = new EntityDeclaration();
        }
        Construct begun = recent.length() == 4 || recent.length() == 2 ? undeclared(recent.toString()) : null;
        if (begun != null) {
            begun.seen = recent.length();
            recent.setLength(0);
            recent.append("    ");
            inside = begun;
        }
        return begun != null;
    }
}
