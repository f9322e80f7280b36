package dev.abstracts.enrich.vector;

import dev.abstracts.contract.Display;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers with nothing but texts. */
final class Vectored {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private Vectored() {}

    static PaperId id(int number) {
        return PaperId.arxiv("2601.%05d".formatted(number));
    }

    static Paper paper(int number, @Nullable String title, @Nullable String abstractText) {
        return paper(number, title, abstractText, Display.NONE);
    }

    static Paper paper(int number, @Nullable String title, @Nullable String abstractText, Display display) {
        return new Paper(
                id(number),
                false,
                title,
                abstractText,
                List.of(),
                false,
                List.of(),
                Identifiers.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                List.of(),
                display,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AT,
                AT);
    }

    static Paper gone(int number) {
        return Paper.gone(id(number), AT);
    }
}
