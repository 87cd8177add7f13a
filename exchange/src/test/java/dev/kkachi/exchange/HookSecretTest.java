package dev.kkachi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookSecretTest {
    /// The vector of the tests of Standard Webhooks.
    @Test
    void aMessageIsSignedAsStandardWebhooksSignsIt() {
        HookSecret.Message message =
                new HookSecret.Message("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(HookSecret.sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", message))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everyWebhookHasASecretOfItsOwnAndAnotherOnceItIsRenewed() {
        HookSecret secrets = new HookSecret(new byte[32]);
        Webhook first = webhook("wh-1", "a");
        Webhook second = webhook("wh-2", "a");

        assertThat(secrets.of(first)).startsWith("whsec_").isEqualTo(secrets.of(webhook("wh-1", "a")));
        assertThat(List.of(
                        secrets.of(second), secrets.of(first.withSalt("b")), new HookSecret(new byte[] {1}).of(first)))
                .doesNotContain(secrets.of(first))
                .doesNotHaveDuplicates();
    }

    private static Webhook webhook(String id, String salt) {
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        return new Webhook(id, TenantId.HOME, "https://hooks.example/", List.of("*"), salt, true, "", at, -1);
    }
}
