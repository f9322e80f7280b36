/** Names of people as sources write them, turned to how they are read: {@code Green, Ada} is {@code Ada Green}. */
@NullMarked
package dev.abstracts.enrich.names;

import org.jspecify.annotations.NullMarked;
