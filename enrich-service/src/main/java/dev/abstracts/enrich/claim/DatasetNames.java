package dev.abstracts.enrich.claim;

import org.jspecify.annotations.Nullable;

/** Names of data sets that are known elsewhere. */
@FunctionalInterface
public interface DatasetNames {

    /** Knows none: names stay as they are written. */
    DatasetNames AS_WRITTEN = name -> null;

    /** What a data set is called for people, however it is written; null if it is not known. */
    @Nullable
    String label(String written);
}
