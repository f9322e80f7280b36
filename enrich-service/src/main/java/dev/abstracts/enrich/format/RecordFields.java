package dev.abstracts.enrich.format;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the structure of a record holds, as received; what it does not say is absent.
 *
 * @param abstractText empty when the record has none: it is then rejected
 * @param sourceDate the source's own date of what it says
 * @param journalReference where the paper was published, in the source's words
 * @param codeFlag whether the source itself marks the paper as having code
 */
public record RecordFields(
        @Nullable String title,
        String abstractText,
        List<Author> authors,
        boolean authorsTruncated,
        List<String> affiliations,
        Identifiers identifiers,
        @Nullable LocalDate sourceDate,
        @Nullable PublicationDate published,
        List<String> categories,
        @Nullable String comment,
        @Nullable String journalReference,
        @Nullable Decision decision,
        boolean codeFlag) {

    public RecordFields {
        requireNonNull(abstractText, "abstractText is null");
        requireNonNull(identifiers, "identifiers is null");
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
        categories = List.copyOf(categories);
    }

    public static Builder builder(String abstractText) {
        return new Builder(abstractText);
    }

    /** Collects what a format says; what is not set is absent. */
    public static final class Builder {

        private final String abstractText;
        private @Nullable String title;
        private List<Author> authors = List.of();
        private boolean authorsTruncated;
        private List<String> affiliations = List.of();
        private Identifiers identifiers = Identifiers.NONE;
        private @Nullable LocalDate sourceDate;
        private @Nullable PublicationDate published;
        private List<String> categories = List.of();
        private @Nullable String comment;
        private @Nullable String journalReference;
        private @Nullable Decision decision;
        private boolean codeFlag;

        private Builder(String abstractText) {
            this.abstractText = abstractText;
        }

        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        public Builder authors(List<String> names, boolean truncated) {
            return credited(names.stream().map(Author::named).toList(), truncated);
        }

        public Builder credited(List<Author> values, boolean truncated) {
            authors = values;
            authorsTruncated = truncated;
            return this;
        }

        public Builder affiliations(List<String> values) {
            affiliations = values;
            return this;
        }

        public Builder identifiers(Identifiers value) {
            identifiers = value;
            return this;
        }

        public Builder sourceDate(@Nullable LocalDate value) {
            sourceDate = value;
            return this;
        }

        public Builder published(@Nullable PublicationDate value) {
            published = value;
            return this;
        }

        public Builder categories(List<String> values) {
            categories = values;
            return this;
        }

        public Builder comment(@Nullable String value) {
            comment = value;
            return this;
        }

        public Builder journalReference(@Nullable String value) {
            journalReference = value;
            return this;
        }

        public Builder decision(@Nullable Decision value) {
            decision = value;
            return this;
        }

        public Builder codeFlag(boolean value) {
            codeFlag = value;
            return this;
        }

        public RecordFields build() {
            return new RecordFields(
                    title,
                    abstractText,
                    authors,
                    authorsTruncated,
                    affiliations,
                    identifiers,
                    sourceDate,
                    published,
                    categories,
                    comment,
                    journalReference,
                    decision,
                    codeFlag);
        }
    }
}
