package dev.abstracts.search.semantic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of searching by meaning. */
@ConfigMapping(prefix = "abstracts.semantic")
public interface SemanticSettings {

    /** Address of enrich-service, which computes the vectors of queries; without one there is no search by meaning. */
    Optional<URI> enrichUrl();

    /** How long a query's vector is waited for before the search goes by words alone. */
    @WithDefault("500ms")
    Duration patience();

    /** How long it is not asked again after it did not answer. */
    @WithDefault("5s")
    Duration pause();

    /** Queries whose vectors are remembered; each takes about 2 KB. */
    @WithDefault("2000")
    int remembered();

    /**
     * How similar a paper must be to a query to be found by meaning alone, as the cosine of the angle between their vectors. The usual
     * model's vectors are close together: of 4,000 abstracts the nearest to twelve short queries were at 0.65 and more where one was
     * meant, at 0.62 and less for nonsense and what no paper is about; any two have about 0.5.
     */
    @WithDefault("0.65")
    float leastSimilarity();
}
