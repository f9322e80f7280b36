package dev.abstracts.local.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether a Docker engine answers where its clients look for it: at {@code DOCKER_HOST}, else at its usual socket.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/">the Engine API's {@code _ping}</a>
 */
final class DockerEngine {

    private static final String USUAL = "unix:///var/run/docker.sock";
    private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";

    private DockerEngine() {}

    static boolean answers() {
        String host = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(USUAL);
        try (SocketChannel channel = SocketChannel.open(address(URI.create(host)))) {
            channel.write(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static SocketAddress address(URI host) {
        return host.getScheme().equals("unix")
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
    }
}
