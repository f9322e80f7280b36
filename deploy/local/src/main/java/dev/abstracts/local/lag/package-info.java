/** How many messages each stage of the pipeline has still to read, from the offsets that Kafka keeps. */
@NullMarked
package dev.abstracts.local.lag;

import org.jspecify.annotations.NullMarked;
