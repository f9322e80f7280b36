/**
 * What every format shares about text: folding of white space, and the links that a text mentions. A field's text stays as
 * received; only the white space at its ends is folded, and line wraps where a format says that a field is one line.
 */
@NullMarked
package dev.abstracts.enrich.text;

import org.jspecify.annotations.NullMarked;
