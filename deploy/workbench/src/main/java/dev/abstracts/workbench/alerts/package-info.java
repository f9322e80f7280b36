/**
 * How fast papers are held against alerts: one thread, no servers, the papers of a corpus and queries made of them. {@code
 * ./abstracts bench alerts} runs it. Nothing here runs in the build's tests or in a service.
 */
@NullMarked
package dev.abstracts.workbench.alerts;

import org.jspecify.annotations.NullMarked;
