package dev.abstracts.local.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendKindTest {

    private final String before = System.getProperty(BackendKind.PROPERTY);

    @AfterEach
    void restore() {
        choose(before);
    }

    @Test
    void isAutoByDefault() {
        choose(null);

        assertThat(BackendKind.chosen()).isEqualTo(BackendKind.AUTO);
    }

    @Test
    void isWhatThePropertySays() {
        choose("embedded");

        assertThat(BackendKind.chosen()).isEqualTo(BackendKind.EMBEDDED);
    }

    @Test
    void namesTheChoicesWhenThePropertyIsWrong() {
        choose("docker");

        assertThatThrownBy(BackendKind::chosen)
                .isInstanceOf(ServerException.class)
                .hasMessage("abstracts.backend is one of [auto, containers, embedded], not \"docker\"");
    }

    private static void choose(String kind) {
        if (kind == null) {
            System.clearProperty(BackendKind.PROPERTY);
        } else {
            System.setProperty(BackendKind.PROPERTY, kind);
        }
    }
}
