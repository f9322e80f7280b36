/** What is asked of the Kubernetes objects in this folder and of the alerts beside it, without a cluster. */
@NullMarked
package dev.abstracts.kubernetes;

import org.jspecify.annotations.NullMarked;
