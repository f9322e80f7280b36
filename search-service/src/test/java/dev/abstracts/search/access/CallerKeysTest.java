package dev.abstracts.search.access;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallerKeysTest {

    private record Settings(Readers readers) implements AccessSettings {

        @Override
        public Optional<List<String>> anonymous() {
            return Optional.empty();
        }

        @Override
        public Optional<String> keysFile() {
            return Optional.empty();
        }
    }

    private static void start(AccessSettings.Readers readers) {
        new CallerKeys(new Settings(readers), Optional.of("127.0.0.1")).start(new StartupEvent());
    }

    @Test
    void aServiceThatNobodyCouldReadDoesNotStart() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start(AccessSettings.Readers.KEYS))
                .withMessageContaining("set abstracts.access.keys-file");
        assertThatNoException().isThrownBy(() -> start(AccessSettings.Readers.ANYONE));
    }
}
