/**
 * The command line behind {@code ./abstracts}: one class per subcommand, each a thin shell around the package that
 * does the work ({@code stack}, {@code push}, {@code lag}, {@code bench}). What goes wrong is one sentence on standard
 * error and exit code 1; wrong usage is exit code 2.
 */
@NullMarked
package dev.abstracts.local.cli;

import org.jspecify.annotations.NullMarked;
