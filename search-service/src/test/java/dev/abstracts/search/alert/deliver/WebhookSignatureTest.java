package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.WebhookSecret;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the specification's own libraries. */
    @Test
    void isThatOfStandardWebhooks() {
        assertThat(WebhookSignature.of(
                        new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
