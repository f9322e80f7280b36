package dev.abstracts.enrich.comment;

import java.util.List;

/** Tells whether the last paragraph of a record is the author's comment or still the abstract. */
public final class CommentRecogniser {

    private CommentRecogniser() {}

    /** @param paragraphs of the abstract and, perhaps, a comment; the first one is always of the abstract */
    public static boolean endsInComment(List<String> paragraphs) {
        return paragraphs.size() > 1;
    }
}
