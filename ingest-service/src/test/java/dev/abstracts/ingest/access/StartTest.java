package dev.abstracts.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that others can reach and of which nobody has said who may call it. */
@QuarkusMainTest
@TestProfile(StartTest.ReachableByAll.class)
class StartTest {

    public static final class ReachableByAll implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.host", "0.0.0.0");
        }
    }

    @Test
    @Launch(
            value = {},
            exitCode = 1)
    void doesNotStart(LaunchResult launched) {
        assertThat(launched.getErrorOutput() + launched.getOutput())
                .contains(
                        "ingest-service does not start: quarkus.http.host is \"0.0.0.0\"",
                        "abstracts.access.keys-file",
                        "abstracts.access.anonymous=read,push,admin");
    }
}
