/**
 * What lies on the web beside a paper: its code, data, models, demos, project pages and videos. Takes the abstract and comment
 * and the links that the record itself carries; who keeps what is a table, {@code hosts.csv}, and what the text says about a
 * link decides where its host does not.
 */
@NullMarked
package dev.abstracts.enrich.resource;

import org.jspecify.annotations.NullMarked;
