/**
 * The one query language behind the page, the JSON interface and everything else that takes a query.
 *
 * <p>{@link QueryParser} reads what a reader typed, by way of {@link QueryLexer}, into a {@link Query}, a tree of records,
 * or says where it went wrong and what was expected there; {@link QueryTranslator} turns a tree into Elasticsearch's
 * query DSL over the fields that {@code search.index} defines. Both are pure. {@code docs/query-language.md} describes
 * the language for readers; its examples are tests.
 */
@NullMarked
package dev.abstracts.search.query;

import org.jspecify.annotations.NullMarked;
