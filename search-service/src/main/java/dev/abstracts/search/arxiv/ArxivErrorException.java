package dev.abstracts.search.arxiv;

/** What is wrong with a request, in arXiv's words where it has some. */
final class ArxivErrorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ArxivErrorException(String message) {
        super(message, null, false, false);
    }

    String summary() {
        return String.valueOf(getMessage());
    }
}
