/** Tests of the whole: the pipeline as its users run it, and the rules that its code keeps. */
@NullMarked
package dev.abstracts.acceptance;

import org.jspecify.annotations.NullMarked;
