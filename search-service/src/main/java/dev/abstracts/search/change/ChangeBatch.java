package dev.abstracts.search.change;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.PaperChange;
import java.util.List;

/**
 * Some changes in their order.
 *
 * @param next where the next one begins: behind the last change, or further where nothing lies between
 */
public record ChangeBatch(List<Item> items, ChangeCursor next) {

    /**
     * @param bytes of the change's message
     * @param next behind this change
     */
    public record Item(PaperChange change, int bytes, ChangeCursor next) {

        public Item {
            requireNonNull(change, "change is null");
            requireNonNull(next, "next is null");
        }
    }

    public ChangeBatch {
        items = List.copyOf(items);
        requireNonNull(next, "next is null");
    }
}
