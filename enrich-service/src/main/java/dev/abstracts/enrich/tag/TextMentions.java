package dev.abstracts.enrich.tag;

import java.util.List;

/** The places in a paper's title and abstract that name entries, in order. */
record TextMentions(List<Mention> title, List<Mention> abstractText) {}
