package dev.abstracts.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.local.stack.Ports;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PortChoiceTest {

    @Test
    void whatIsNotChosenStaysAsItWas() {
        Ports remembered = Ports.DEFAULTS.plus(500);

        assertThat(choice().ports(Optional.of(remembered))).isEqualTo(remembered);
        assertThat(choice().ports(Optional.empty())).isEqualTo(Ports.DEFAULTS);
    }

    @Test
    void anOffsetCountsFromTheDefaults() {
        assertThat(choice("--port-offset", "10").ports(Optional.of(Ports.DEFAULTS.plus(500))))
                .isEqualTo(Ports.DEFAULTS.plus(10));
    }

    @Test
    void onePortMayDiffer() {
        assertThat(choice("--port-offset", "10", "--kafka-port", "19092").ports(Optional.empty()))
                .isEqualTo(new Ports(8091, 8092, 8093, 19_092, 9210));
    }

    private static PortChoice choice(String... arguments) {
        PortChoice choice = new PortChoice();
        new CommandLine(new Command(choice)).parseArgs(arguments);
        return choice;
    }

    @CommandLine.Command
    private record Command(@CommandLine.Mixin PortChoice ports) {}
}
