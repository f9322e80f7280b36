package dev.abstracts.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.RecordId;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Cut.CutRecord;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.publish.UnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CutAheadTest {

    private static final RecordId ID = RecordId.ofBytes(new byte[0]);

    private final AtomicLong cut = new AtomicLong();
    private final List<Long> taken = new ArrayList<>();

    @Test
    void everyRecordIsTakenInOrder() throws Exception {
        takeAll(records(10_000, 100), record -> {});

        assertThat(taken)
                .containsExactlyElementsOf(LongStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void whatWasCutBeforeTheCutterFailedIsTaken() {
        RecordCutter broken = () -> {
            if (cut.get() == 500) {
                throw new IOException("the sender is gone");
            }
            return record(10);
        };

        assertThatThrownBy(() -> takeAll(broken, record -> {})).hasMessage("the sender is gone");
        assertThat(taken).hasSize(500);
    }

    @Test
    void nothingIsTakenBehindARecordThatCouldNotBeTaken() {
        assertThatThrownBy(() -> takeAll(records(Long.MAX_VALUE, 1000), record -> {
                    if (record.position() == 700) {
                        throw new UnavailableException("kafka is away", new IOException());
                    }
                }))
                .isInstanceOf(UnavailableException.class);
        assertThat(taken).hasSize(700);
    }

    @Test
    void aTakerThatIsSlowHoldsTheCutterBack() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        FutureTask<?> all = new FutureTask<>(() -> {
            takeAll(records(100, 100_000), record -> {
                if (record.position() > 0) {
                    awaitUninterruptibly(slow);
                }
            });
            return true;
        });
        Thread thread = Thread.ofPlatform().start(all);

        await().until(() -> thread.getState() == Thread.State.WAITING);
        assertThat(cut.get()).isLessThan(10);
        slow.countDown();
        all.get();
        assertThat(taken).hasSize(100);
    }

    private interface Hook {
        void on(CutRecord record) throws UnavailableException;
    }

    private void takeAll(RecordCutter cutter, Hook hook) throws IOException, UnavailableException {
        new CutAhead(cutter, record -> ID, (record, id) -> {
                    hook.on((CutRecord) record);
                    taken.add(record.position());
                })
                .takeAll();
    }

    private RecordCutter records(long count, int length) {
        return () -> cut.get() == count ? null : record(length);
    }

    private Cut record(int length) {
        long number = cut.getAndIncrement();
        return new CutRecord(number, number + 1, "m".repeat(length), null);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
