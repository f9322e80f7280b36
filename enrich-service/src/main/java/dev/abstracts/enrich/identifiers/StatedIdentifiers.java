package dev.abstracts.enrich.identifiers;

import dev.abstracts.contract.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Collects the identifiers that a record states in fields of their own, in links and in the names of journals
 * ({@code arXiv preprint arXiv:2101.00001}). The first of each kind counts.
 */
public final class StatedIdentifiers {

    private static final int LOOK_AT = 2000;
    private static final String[] ARXIV_PREFIXES = {
        "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "arxiv.org:", "10.48550/arxiv."
    };
    private static final String FORUM = "openreview.net/";

    private @Nullable ArxivId arxiv;
    private @Nullable String doi;
    private @Nullable String openreview;

    /** A field that should hold an arXiv id, with or without its prefix. */
    public StatedIdentifiers arxiv(@Nullable String text) {
        return text == null || take(ArxivId.parse(text.strip())) ? this : arxivNamedIn(text);
    }

    /** An arXiv id that has been read; absent when there was none. */
    public StatedIdentifiers arxiv(@Nullable ArxivId id) {
        take(id);
        return this;
    }

    /** A field that should hold a DOI, which may be arXiv's own. */
    public StatedIdentifiers doi(@Nullable String text) {
        if (doi == null && text != null) {
            doi = doiIn(text);
        }
        return arxivNamedIn(text);
    }

    /** A field that should hold the id of an OpenReview forum. */
    public StatedIdentifiers openreview(@Nullable String text) {
        if (openreview == null && text != null) {
            String id = text.strip();
            openreview = isForum(id) ? id : forum(id);
        }
        return this;
    }

    /** A link, a note or a journal: whatever names one of them beyond doubt. */
    public StatedIdentifiers mentioned(@Nullable String text) {
        if (text == null) {
            return this;
        }
        String looked = text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT);
        arxivNamedIn(looked);
        if (openreview == null) {
            openreview = forum(looked);
        }
        if (doi == null) {
            doi = doiIn(looked);
        }
        return this;
    }

    public Identifiers found() {
        return new Identifiers(
                arxiv == null ? null : arxiv.id(), arxiv == null ? null : arxiv.version(), doi, openreview);
    }

    /** A field that may speak of arXiv: {@code arXiv:2101.00001 [cs.LG]}, an address of arXiv, one of arXiv's own DOIs. */
    public StatedIdentifiers arxivNamedIn(@Nullable String text) {
        if (text == null) {
            return this;
        }
        for (String prefix : ARXIV_PREFIXES) {
            int at = indexOf(text, prefix, 0);
            if (at >= 0 && arxivAt(text, at + prefix.length())) {
                return this;
            }
        }
        for (int at = indexOf(text, "arxiv:", 0); at >= 0; at = indexOf(text, "arxiv:", at + 1)) {
            if (arxivAt(text, at + "arxiv:".length())) {
                return this;
            }
        }
        return this;
    }

    private boolean arxivAt(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "./-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String id = text.substring(start, end);
        id = id.endsWith(".") ? id.substring(0, id.length() - 1) : id;
        return take(ArxivId.parse(id.endsWith(".pdf") ? id.substring(0, id.length() - 4) : id));
    }

    /** The first one counts; another mention of it may add its version. */
    private boolean take(@Nullable ArxivId id) {
        boolean same = id != null
                && arxiv != null
                && arxiv.version() == null
                && arxiv.id().equals(id.id());
        arxiv = arxiv == null || same ? id : arxiv;
        return id != null;
    }

    private static @Nullable String forum(String text) {
        int site = indexOf(text, FORUM, 0);
        int id = site < 0 ? -1 : text.indexOf("id=", site);
        if (id < 0) {
            return null;
        }
        int end = id + 3;
        while (end < text.length() && isForumCharacter(text.charAt(end))) {
            end++;
        }
        String forum = text.substring(id + 3, end);
        return isForum(forum) ? forum : null;
    }

    private static boolean isForum(String id) {
        return id.length() >= 4 && id.length() <= 40 && id.chars().allMatch(c -> isForumCharacter((char) c));
    }

    private static boolean isForumCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /** {@code 10.} alone may be a number: a registrant of four digits or more and a slash have to follow. */
    private static @Nullable String doiIn(String text) {
        for (int at = text.indexOf("10."); at >= 0; at = text.indexOf("10.", at + 3)) {
            int digits = at + 3;
            while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
                digits++;
            }
            boolean begins = at == 0 || !Character.isDigit(text.charAt(at - 1));
            if (begins && digits - at >= 7 && digits < text.length() && text.charAt(digits) == '/') {
                return Doi.at(text, at);
            }
        }
        return null;
    }

    private static int indexOf(String text, String lowerCase, int from) {
        for (int i = from; i <= text.length() - lowerCase.length(); i++) {
            if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
                return i;
            }
        }
        return -1;
    }
}
