package dev.abstracts.ingest.access;

import dev.abstracts.contract.AccessScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope that callers of a resource's method need; one that does not say so is for {@link AccessScope#ADMIN}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    AccessScope value();
}
