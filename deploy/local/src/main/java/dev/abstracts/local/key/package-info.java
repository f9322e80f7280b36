/** API keys: new ones for the file that the services read, and the one that the command line itself calls with. */
@NullMarked
package dev.abstracts.local.key;

import org.jspecify.annotations.NullMarked;
