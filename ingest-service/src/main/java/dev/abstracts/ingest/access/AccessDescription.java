package dev.abstracts.ingest.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the service's OpenAPI document how callers say who they are. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AccessDescription implements OASFilter {

    private static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description(
                                        "An API key (abstracts_...), or a token of the OpenID Connect provider that the"
                                                + " service trusts. Scopes: read for GET, push for deliveries, admin for all else."
                                                + " Not needed where the service lets everybody in."));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }
}
