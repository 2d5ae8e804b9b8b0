package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.bulletin.HouseMail.Letter;
import io.tsunagi.storage.RowScope;
import io.tsunagi.subscription.domain.Targets.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody asks for bulletins: the address gets a mail with a link, and nothing else happens before its click. The answer is the same
 * whether the address is known, paused, or had its mails of the day.
 */
@Service
public class AskToSubscribe {

    /** How long the link of a mail works. */
    public static final Duration LAPSE = Duration.ofHours(48);

    /** Most such mails that an address gets in 24 hours, whoever asks. */
    public static final int MOST_A_DAY = 3;

    private final Subscribers subscribers;
    private final Targets targets;
    private final Codes codes;
    private final Post post;
    private final TransactionTemplate transaction;

    AskToSubscribe(Subscribers subscribers, Targets targets, Codes codes, Post post, TransactionTemplate transaction) {
        this.subscribers = subscribers;
        this.targets = targets;
        this.codes = codes;
        this.post = post;
        this.transaction = transaction;
    }

    /**
     * Asks.
     *
     * @param asker who is signed in; null without an account
     * @throws io.tsunagi.shared.Refused at {@code target} when it names nothing that the asker may hear of
     */
    public void ask(Wish wish, @Nullable Asker asker) {
        Target target = targets.of(wish, asker);
        RowScope.asHouse(() -> transaction.executeWithoutResult(status -> write(wish, target, asker)));
    }

    private void write(Wish wish, Target target, @Nullable Asker asker) {
        Instant now = post.now();
        subscribers.oneAtATime(wish.email());
        boolean paused = subscribers
                .lockedByEmail(wish.email())
                .filter(one -> one.state() == Subscriber.State.PAUSED)
                .isPresent();
        if (paused || subscribers.asksSince(wish.email(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return;
        }
        String code = codes.fresh();
        Ask ask = new Ask(
                UUID.randomUUID(),
                wish.email(),
                wish.languageCode(),
                asker == null ? null : asker.partner(),
                asker == null ? null : asker.login(),
                wish.what(),
                target.name(),
                target.about(),
                now,
                now.plus(LAPSE),
                null);
        subscribers.add(ask, Codes.hash(code));
        post.send(ask, codes.confirmation(code), wish.language());
    }

    /** Writes the mail. */
    @org.springframework.stereotype.Component("subscriptionPost")
    record Post(HouseMail mail, MessageSource messages, Clock clock) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        void send(Ask ask, String link, Locale wanted) {
            Locale language = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
            String what = messages.getMessage("subscription.kind." + ask.kind(), null, language) + " " + ask.target();
            mail.send(new Letter(
                    null,
                    "subscription",
                    "subscription " + ask.id(),
                    ask.email(),
                    "subscription-confirm",
                    Map.of(language, Map.of("what", what, "link", link, "hours", LAPSE.toHours()))));
        }
    }
}
