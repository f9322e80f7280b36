/** Dates as sources write them: ISO days, months and years, month and day without a year, the dates of mail headers. */
@NullMarked
package dev.abstracts.enrich.dates;

import org.jspecify.annotations.NullMarked;
