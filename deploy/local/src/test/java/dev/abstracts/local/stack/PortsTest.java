package dev.abstracts.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.local.Failure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anOffsetMovesEveryPort() {
        assertThat(Ports.DEFAULTS.plus(100)).isEqualTo(new Ports(8181, 8182, 8183, 9192, 9300));
    }

    @Test
    void noTwoPartsShareAPort() {
        assertThatThrownBy(() -> new Ports(8081, 8081, 8083, 9092, 9200))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("every part needs a port of its own");
    }

    @Test
    void aPortIsSixteenBits() {
        assertThatThrownBy(() -> Ports.DEFAULTS.plus(60_000))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("68081");
    }

    @Test
    void whatIsRememberedIsReadAgain() {
        Ports ports = Ports.DEFAULTS.plus(7);

        assertThat(Ports.of(ports.toProperties())).isEqualTo(ports);
    }

    @Test
    void aDamagedFileOfPortsIsNamed() {
        Properties damaged = Ports.DEFAULTS.toProperties();
        damaged.setProperty("kafka", "ninety");

        assertThatThrownBy(() -> Ports.of(damaged))
                .isInstanceOf(Failure.class)
                .hasMessage("ports.properties gives \"ninety\" as the port of kafka: delete that file");
    }

    @Test
    void freePortsAreFreeAndDistinct() {
        Ports free = Ports.free();

        for (Part part : Part.values()) {
            free.requireFree(part);
        }
    }

    @Test
    void aBusyPortIsOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(other.getLocalPort(), 1, 2, 3, 4);

            assertThatThrownBy(() -> ports.requireFree(Part.INGEST))
                    .isInstanceOf(Failure.class)
                    .hasMessage(
                            "port %d for ingest-service is in use: stop what uses it, or choose other ports, as with --port-offset 100"
                                    .formatted(other.getLocalPort()));
        }
    }
}
