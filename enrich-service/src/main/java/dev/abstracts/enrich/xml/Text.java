package dev.abstracts.enrich.xml;

/** Characters, of CDATA sections too; as they stand. */
public record Text(String value) implements Node {}
