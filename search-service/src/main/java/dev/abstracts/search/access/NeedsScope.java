package dev.abstracts.search.access;

import dev.abstracts.contract.AccessScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What callers of a resource have to be allowed, for all feeds; calls are written down. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {
    AccessScope value();
}
