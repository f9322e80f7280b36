package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a number.
 *
 * @param rule its id
 * @param first token that it rests on
 * @param last token that it rests on
 */
record Verdict(Kind kind, String rule, @Nullable Metric metric, int first, int last) {}
