/**
 * Turns raw records into sightings, and the sightings of one work into a paper.
 *
 * <p>{@code topology} reads raw records and sends what becomes of them. It asks {@code parse} what a record says (with
 * {@code format}, {@code text}, {@code venue}, {@code tag} and their like), {@code identity} which paper that is about,
 * {@code register} whether the source has already said something newer, and {@code assemble} what the paper now is;
 * {@code rejection} is how the others are put aside. {@code preview} shows over HTTP what would become of a record.
 */
@NullMarked
package dev.abstracts.enrich;

import org.jspecify.annotations.NullMarked;
