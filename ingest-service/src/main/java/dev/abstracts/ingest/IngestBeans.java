package dev.abstracts.ingest;

import dev.abstracts.contract.Topics;
import dev.abstracts.ingest.format.Formats;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes beans of what knows no framework. */
@Dependent
class IngestBeans {

    @Produces
    @Singleton
    Topics topics(
            @ConfigProperty(name = "abstracts.namespace", defaultValue = Topics.DEFAULT_NAMESPACE) String namespace) {
        return new Topics(namespace);
    }

    @Produces
    @Singleton
    Formats formats() {
        return new Formats();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
