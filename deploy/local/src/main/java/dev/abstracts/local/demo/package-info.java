/** The tour: one small document of invented papers per format, pushed, parsed and searched before the reader's eyes. */
@NullMarked
package dev.abstracts.local.demo;

import org.jspecify.annotations.NullMarked;
