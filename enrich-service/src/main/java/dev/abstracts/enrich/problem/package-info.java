/**
 * What a sender is told when a request cannot be carried out: RFC 9457 {@code application/problem+json} whose
 * {@code type} ends in a {@link dev.abstracts.contract.RejectionCode}. Code throws a
 * {@link dev.abstracts.enrich.problem.ProblemException}; {@link dev.abstracts.enrich.problem.ProblemMapper} is the one
 * place that answers.
 */
@NullMarked
package dev.abstracts.enrich.problem;

import org.jspecify.annotations.NullMarked;
