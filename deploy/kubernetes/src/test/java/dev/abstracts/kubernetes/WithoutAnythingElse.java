package dev.abstracts.kubernetes;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Takes from every model the map in which it keeps what it does not know: what is unknown is an error then. */
final class WithoutAnythingElse extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnyGetter(Annotated annotated) {
        return false;
    }

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
        return false;
    }
}
