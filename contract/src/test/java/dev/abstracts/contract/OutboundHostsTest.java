package dev.abstracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHostsTest {

    private static final OutboundHosts ANY = new OutboundHosts("abstracts.some", List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.9.10:9200/_cat",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://172.16.5.4/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://224.0.0.1/",
                "http://2130706433/",
                "http://localhost/",
                "file:///etc/passwd",
                "ftp://192.0.2.1/",
                "http:///nowhere",
            })
    void whatOnlyTheServiceCanReachIsNotCalled(String address) {
        assertThat(ANY.refusal(URI.create(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "http://172.32.0.1/",
                "http://100.128.0.1/"
            })
    void publicAddressesAre(String address) {
        assertThat(ANY.refusal(URI.create(address))).isEmpty();
    }

    @Test
    void onlyAllowedHostsAreCalledWhereSomeAreNamed() {
        OutboundHosts some =
                new OutboundHosts("abstracts.some", List.of("93.184.215.14", "*.coast.example"), List.of());
        assertThat(some.refusal(URI.create("http://93.184.215.14/"))).isEmpty();
        assertThat(some.refusal(URI.create("http://93.184.215.15/")))
                .get()
                .asString()
                .contains("allowed-hosts");
        assertThat(some.refusal(URI.create("http://evilcoast.example/")))
                .get()
                .asString()
                .contains("allowed-hosts");
    }

    @Test
    void aPrivateHostMayBeAllowedByName() {
        OutboundHosts home = new OutboundHosts("abstracts.some", List.of(), List.of("127.0.0.1"));
        assertThat(home.refusal(URI.create("http://127.0.0.1:8080/oai"))).isEmpty();
        assertThat(home.refusal(URI.create("http://127.0.0.2/")))
                .get()
                .asString()
                .contains("private-hosts");
    }

    @Test
    void addressesAreToldByTheirBits() throws UnknownHostException {
        assertThat(OutboundHosts.isPrivate(InetAddress.getByName("240.0.0.1"))).isTrue();
        assertThat(OutboundHosts.isPrivate(InetAddress.getByName("100.63.255.255")))
                .isFalse();
    }
}
