package dev.abstracts.search.generation;

import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.indexing.IndexFlow;

/**
 * An index that is small enough to be made again in place: when it is missing, its topic is another one than it was
 * made from, or its definition has got a higher version, the keeper makes it anew and the flow fills it from the
 * beginning. Every bean of this type is kept.
 */
public interface DisposableIndex {

    String index();

    String topic();

    IndexDefinition definition();

    /** @param identity see {@link IndexFlow#identity} */
    IndexFlow flow(String identity);
}
