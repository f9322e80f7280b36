package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/** A file sent as one request by the system itself: what measures a service on its own machine shall not compete with it. */
final class LargeDelivery {

    private static final String ACCEPTED = "HTTP/1.1 202 ";

    private LargeDelivery() {}

    /** @param during from the first byte sent until the receipt is there */
    record Sent(long published, long bytes, Duration during) {}

    static Sent send(URI target, Path document) throws IOException {
        try (FileChannel file = FileChannel.open(document);
                SocketChannel socket = SocketChannel.open(new InetSocketAddress(target.getHost(), target.getPort()))) {
            long began = System.nanoTime();
            String head = "POST %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                    .formatted(target.getPath(), target.getQuery(), target.getAuthority(), file.size());
            socket.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
            for (long sent = 0; sent < file.size(); ) {
                sent += file.transferTo(sent, file.size() - sent, socket);
            }
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), UTF_8);
            Duration during = Duration.ofNanos(System.nanoTime() - began);
            if (!answer.startsWith(ACCEPTED)) {
                throw new Failure("the delivery was answered: %.400s".formatted(answer));
            }
            long published = MessageJson.mapper()
                    .readTree(answer.substring(answer.indexOf("\r\n\r\n")))
                    .at("/records/published")
                    .asLong();
            return new Sent(published, file.size(), during);
        }
    }
}
