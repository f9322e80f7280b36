package dev.abstracts.search.alert.deliver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one request to a webhook. */
sealed interface WebhookAnswer {

    /** It has the event. */
    record Taken() implements WebhookAnswer {}

    /**
     * It did not answer, or cannot take anything now.
     *
     * @param pause for how long it asked to be left alone
     */
    record Failed(String problem, @Nullable Duration pause) implements WebhookAnswer {}

    /** It does not want this event; trying again is of little use. */
    record Refused(String problem) implements WebhookAnswer {}

    /** It wants no events any more. */
    record Gone(String problem) implements WebhookAnswer {}

    /**
     * @param status of HTTP
     * @param pause that the answer asks for
     */
    static WebhookAnswer of(int status, @Nullable Duration pause) {
        String problem = "the webhook answers with status " + status;
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        if (status == 410) {
            return new Gone(problem);
        }
        if (status >= 300 && status < 400) {
            return new Failed(problem + ", and redirects are not followed", null);
        }
        if (status >= 400 && status < 500 && status != 408 && status != 425 && status != 429) {
            return new Refused(problem);
        }
        return new Failed(problem, pause);
    }
}
