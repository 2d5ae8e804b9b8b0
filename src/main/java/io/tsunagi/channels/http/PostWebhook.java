package io.tsunagi.channels.http;

import io.tsunagi.channels.domain.Webhook.Outcome;
import io.tsunagi.channels.domain.WebhookSecrets;
import io.tsunagi.channels.domain.Webhooks.Taken;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.outbound.Outbound.Answered;
import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Failed;
import io.tsunagi.outbound.Outbound.Result;
import io.tsunagi.shared.TypedBoxes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Signs a webhook and posts it through the guarded way out. */
@Component
class PostWebhook {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int LONGEST_ANSWER = 200;

    private final Outbound outbound;
    private final WebhookSecrets secrets;
    private final Clock clock;

    PostWebhook(Outbound outbound, WebhookSecrets secrets, Clock clock) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Sends it once; takes no longer than {@link #PATIENCE}. */
    Outcome post(Taken taken) {
        Instant now = clock.instant();
        String id = taken.webhook().webhookId();
        String payload = taken.webhook().payload();
        Result result = outbound.send(Call.post(
                taken.endpoint().url(),
                Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(now.getEpochSecond()),
                        "webhook-signature",
                        secrets.signature(taken.endpoint(), id, now.getEpochSecond(), payload, now)),
                payload.getBytes(StandardCharsets.UTF_8),
                PATIENCE));
        int took = (int) result.took().toMillis();
        if (result instanceof Answered answered) {
            return new Outcome(took, answered.status(), "", beginning(answered.body()));
        }
        return new Outcome(took, null, ((Failed) result).reason().name(), "");
    }

    /** The first characters in a form that a table of texts and a page can hold. */
    private static String beginning(byte[] body) {
        String text = TypedBoxes.storable(new String(body, StandardCharsets.UTF_8))
                .replaceAll("\\p{Cc}+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= LONGEST_ANSWER
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ANSWER));
    }
}
