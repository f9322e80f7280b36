package dev.abstracts.search.generation;

import dev.abstracts.search.generation.Generation.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All generations that there are.
 *
 * @param all in the order of their numbers
 */
public record Generations(List<Generation> all) {

    public static final Generations NONE = new Generations(List.of());

    public Generations {
        all = all.stream().sorted(Comparator.comparing(Generation::number)).toList();
    }

    public Optional<Generation> serving() {
        return with(Role.SERVING);
    }

    public Optional<Generation> filling() {
        return with(Role.FILLING);
    }

    /** The one that a rollback would bring back: the latest that served before and can still be filled. */
    public Optional<Generation> kept(Predicate<Generation> canBeFilled) {
        return all.reversed().stream()
                .filter(generation -> generation.role() == Role.KEPT)
                .filter(canBeFilled)
                .findFirst();
    }

    /** The number of the next one: no number is used twice. */
    public int next() {
        return all.isEmpty() ? 1 : all.getLast().number() + 1;
    }

    private Optional<Generation> with(Role role) {
        return all.stream().filter(generation -> generation.role() == role).findFirst();
    }
}
