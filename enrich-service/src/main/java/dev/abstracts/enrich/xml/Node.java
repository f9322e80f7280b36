package dev.abstracts.enrich.xml;

/** What an element holds. */
public sealed interface Node permits Element, Text {}
