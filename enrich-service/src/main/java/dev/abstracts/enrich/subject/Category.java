package dev.abstracts.enrich.subject;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A category of arXiv.
 *
 * @param id {@code cs.LG}
 * @param name {@code Machine Learning}
 * @param archive what stands before the dot: {@code cs}
 * @param group of archives, as arXiv's front page has them: {@code Computer Science}
 * @param active whether arXiv still takes papers in it
 * @param sameAs the category that arXiv files its papers under today: {@code cs.CL} for {@code cmp-lg}, {@code cs.IT} for
 *     {@code math.IT}; absent where it is the category itself or nothing replaced it
 */
public record Category(
        String id,
        String name,
        String archive,
        String group,
        boolean active,
        @Nullable String sameAs) {

    public Category {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(archive, "archive is null");
        requireNonNull(group, "group is null");
    }
}
