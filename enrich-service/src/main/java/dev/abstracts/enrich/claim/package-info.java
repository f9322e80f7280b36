/**
 * Reads what a paper says it achieved: "37x faster than existing solutions" is a speedup of 37 x. Takes the readable abstract
 * and gives {@link dev.abstracts.contract.Claim}s with the words that say so.
 *
 * <p>A sentence becomes {@link dev.abstracts.enrich.claim.Token}s, in which every phrase of the data files beside this package
 * is one token with its {@link dev.abstracts.enrich.claim.Meaning}. {@link dev.abstracts.enrich.claim.QuantityReader} finds the
 * numbers with their units, ranges and lists; the rules look at the words around each and either name the kind of result or
 * stay silent. A number that no rule knows is no claim: most numbers of an abstract are not.
 */
@NullMarked
package dev.abstracts.enrich.claim;

import org.jspecify.annotations.NullMarked;
