/**
 * How fast the enrichment is: JMH over the records of a corpus, on one core and without servers. {@code ./abstracts bench
 * enrich} runs it. Nothing here runs in the build's tests or in a service.
 */
@NullMarked
package dev.abstracts.workbench.bench;

import org.jspecify.annotations.NullMarked;
