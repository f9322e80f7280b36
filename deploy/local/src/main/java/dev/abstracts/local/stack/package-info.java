/**
 * The stack on one machine: Kafka, Elasticsearch and the three services as child processes that outlive whoever
 * started them. {@link dev.abstracts.local.stack.Stack} starts, stops and finds them; everything it knows about them
 * is in a {@link dev.abstracts.local.stack.StateFolder}, so that any later command can take over. Processes are known
 * by pid and start time, and nothing is ever stopped that this stack did not start.
 */
@NullMarked
package dev.abstracts.local.stack;

import org.jspecify.annotations.NullMarked;
