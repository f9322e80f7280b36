package dev.abstracts.enrich.tag;

/**
 * One place at which a text names an entry.
 *
 * @param start offset in the readable text
 * @param end offset behind it
 * @param rule id of the rule that found it
 * @param passing whether the text only mentions it
 * @param loose whether it is named by a {@linkplain Phrase#loose() loose} word
 */
record Mention(TagEntry entry, int start, int end, String rule, boolean passing, boolean loose) {

    int length() {
        return end - start;
    }
}
