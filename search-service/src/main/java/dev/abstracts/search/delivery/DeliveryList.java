package dev.abstracts.search.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of deliveries.
 *
 * @param total how many there are on all pages
 * @param deliveries newest first, without their rejected records
 * @param next the cursor of the page behind; absent on the last
 */
public record DeliveryList(
        long total,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<DeliveryView> deliveries,
        @Nullable String next) {}
