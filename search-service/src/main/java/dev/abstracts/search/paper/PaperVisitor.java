package dev.abstracts.search.paper;

import java.io.IOException;

/** Takes papers one by one, as fast as it likes. */
@FunctionalInterface
public interface PaperVisitor {

    /** @throws IOException when it cannot take any more */
    void visit(FoundPaper paper) throws IOException;
}
