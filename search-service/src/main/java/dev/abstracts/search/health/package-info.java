/**
 * What operators and Kubernetes see at {@code /q/health}: alive while the threads go round, ready while readers can be
 * answered, well while records flow. What is in the way, and since when, is in the answer.
 */
@NullMarked
package dev.abstracts.search.health;

import org.jspecify.annotations.NullMarked;
