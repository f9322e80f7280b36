/**
 * What a reader is told when a request cannot be answered: RFC 9457 {@code application/problem+json} whose {@code type}
 * ends in a {@link dev.abstracts.contract.RejectionCode}. Code throws a
 * {@link dev.abstracts.search.problem.ProblemException} (the request is at fault) or lets the client's own exception
 * pass (Elasticsearch is away); {@link dev.abstracts.search.problem.ProblemMapper} is the one place that answers.
 */
@NullMarked
package dev.abstracts.search.problem;

import org.jspecify.annotations.NullMarked;
