package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.SourceId;
import dev.abstracts.enrich.identity.SightingVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are being withdrawn: source after source, some thousands at a time, because all that one message brings
 * about is one transaction. How far it has come is in a store, so that it goes on after a restart.
 */
final class FeedWithdrawals {

    static final String STORE = "feed-withdrawals";

    /** How many sources are withdrawn at a time. */
    static final int STEP = 2_000;

    /** @param after the key of the last source that was withdrawn; absent at the beginning */
    private record Pending(
            SightingVersion version, @Nullable String after) {}

    private final KeyValueStore<byte[], byte[]> pending;
    private final KeyValueStore<byte[], byte[]> register;
    private final BiConsumer<SourceId, SightingVersion> withdrawal;
    private boolean any = true;

    /** @param withdrawal what withdraws one source */
    FeedWithdrawals(
            KeyValueStore<byte[], byte[]> pending,
            KeyValueStore<byte[], byte[]> register,
            BiConsumer<SourceId, SightingVersion> withdrawal) {
        this.pending = pending;
        this.register = register;
        this.withdrawal = withdrawal;
    }

    /** A later withdrawal of the same feed takes the place of one that is under way. */
    void begin(FeedName feed, SightingVersion version) {
        pending.put(feed.value().getBytes(UTF_8), MessageJson.write(new Pending(version, null)));
        any = true;
    }

    /** Goes on with every feed. */
    void step() {
        if (!any) {
            return;
        }
        List<KeyValue<byte[], byte[]>> feeds = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = pending.all()) {
            all.forEachRemaining(feeds::add);
        }
        feeds.forEach(feed -> step(feed.key, read(feed.value)));
        any = !feeds.isEmpty();
    }

    private void step(byte[] feed, Pending state) {
        List<String> sources = sourcesAfter(new String(feed, UTF_8), state.after());
        sources.forEach(source -> withdrawal.accept(SourceId.parse(source), state.version()));
        pending.put(
                feed,
                sources.size() < STEP ? null : MessageJson.write(new Pending(state.version(), sources.getLast())));
    }

    private List<String> sourcesAfter(String feed, @Nullable String after) {
        // A slash is followed by a zero: between them is every key that begins with the feed's name and a slash.
        byte[] from = (after == null ? feed + "/" : after + "\0").getBytes(UTF_8);
        byte[] to = (feed + "0").getBytes(UTF_8);
        List<String> sources = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> range = register.range(from, to)) {
            while (range.hasNext() && sources.size() < STEP) {
                String source = new String(range.next().key, UTF_8);
                if (source.startsWith(feed + "/")) {
                    sources.add(source);
                }
            }
        }
        return sources;
    }

    private static Pending read(byte[] value) {
        try {
            return MessageJson.read(value, Pending.class);
        } catch (IOException e) {
            throw new ProcessorStateException("the store of feed withdrawals is broken", e);
        }
    }
}
