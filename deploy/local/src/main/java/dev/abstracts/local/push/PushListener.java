package dev.abstracts.local.push;

import java.time.Duration;

/** Hears how sending goes on; called from the thread that sends bytes. */
public interface PushListener {

    PushListener SILENT = new PushListener() {
        @Override
        public void sent(long bytes, long records) {}

        @Override
        public void sendingAgain(String reason, Duration pause) {}
    };

    /**
     * @param bytes of the document's file handed to the connection in this attempt
     * @param records counted in them, -1 where they are not told apart without parsing
     */
    void sent(long bytes, long records);

    /** An attempt failed; the next one starts from the document's first byte after a pause. */
    void sendingAgain(String reason, Duration pause);
}
