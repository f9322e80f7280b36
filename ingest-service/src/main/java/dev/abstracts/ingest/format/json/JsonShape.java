package dev.abstracts.ingest.format.json;

import java.util.Set;

/**
 * The envelopes in which a format's records come. Besides, they may stand at the top level, in lists, one a line, or one behind
 * the other.
 *
 * @param lists members of an envelope that hold a list of records: {@code notes} of {@code {"notes": [...], "count": 2}}
 * @param wrappers members of an envelope that hold one record or another envelope: {@code message}
 */
public record JsonShape(Set<String> lists, Set<String> wrappers) {

    public JsonShape {
        lists = Set.copyOf(lists);
        wrappers = Set.copyOf(wrappers);
    }
}
