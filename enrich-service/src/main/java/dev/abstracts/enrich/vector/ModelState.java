package dev.abstracts.enrich.vector;

import dev.abstracts.enrich.vector.model.TextEncoder;

/** Whether there is a model to ask. */
sealed interface ModelState {

    /** Vectors are switched off. */
    record Off() implements ModelState {}

    record Loading() implements ModelState {}

    record Ready(TextEncoder encoder) implements ModelState {}

    /** It could not be loaded; that is tried again. */
    record Broken(String problem) implements ModelState {}
}
