package io.tsunagi.shipment.web;

import io.tsunagi.frame.Times;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in one sentence why a shipment stands where it stands, in the language of the reader; pages call it as {@code
 * @rankWords}. For instance: P0 lifesaving: insulin for a hospital; stock lasts until 10-24 06:00 JST, no other supply known; 14 h
 * left.
 */
@Component("rankWords")
public class RankWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY_THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final int NORMAL = 4;

    private final MessageSource messages;
    private final Times times;
    private final Clock clock;

    RankWords(MessageSource messages, Times times, Clock clock) {
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /** The sentence. */
    public String sentence(Shipment shipment) {
        Shipment.Triage triage = shipment.triage();
        String sentence = text(
                "triage.sentence",
                text("triage.class." + triage.priority()),
                reason(shipment),
                harm(shipment),
                supply(shipment.order().otherSupplyDays()),
                left(shipment));
        return sentence
                + lift(shipment)
                + (claimNotFollowed(shipment)
                        ? text("triage.claim", shipment.order().claim())
                        : "")
                + text("triage.edition", shipment.triage().edition());
    }

    /** What moved it out of the class of the table or up inside it, in words; empty when nothing did. */
    private String lift(Shipment shipment) {
        Shipment.Lift lift = shipment.lift();
        if (lift.granted() != null && lift.tableClass() != null) {
            return text("triage.lift.claim", "P" + lift.granted(), lift.claim(), "P" + lift.tableClass());
        }
        if (lift.aged()) {
            return text("triage.lift.age", span(Duration.between(shipment.createdAt(), clock.instant())));
        }
        if (lift.preference() != null && shipment.triage().priority() == NORMAL) {
            return text("triage.lift.preference", lift.preference());
        }
        return "";
    }

    /** The short form for the list: why it has its class, what lifted it, and what its place in the class goes by. */
    public String brief(Shipment shipment) {
        BigDecimal other = shipment.order().otherSupplyDays();
        return (other == null
                        ? text("triage.brief", reason(shipment), harm(shipment))
                        : text(
                                "triage.brief.switch",
                                reason(shipment),
                                harm(shipment),
                                other.toPlainString(),
                                moment(shipment.triage().rankAt())))
                + lift(shipment);
    }

    /** Why the table gave it its class. */
    public String reason(Shipment shipment) {
        String customer =
                text("customer-type.for." + shipment.order().customer().type());
        return text("triage.reason." + shipment.triage().reason(), customer);
    }

    /** {@code P0} to {@code P4}, or {@code HOLD}: what the badge shows. */
    public String badge(Shipment shipment) {
        return shipment.status() == ShipmentStatus.HOLD
                ? "HOLD"
                : shipment.triage().code();
    }

    private String harm(Shipment shipment) {
        Instant harm = shipment.triage().harmAt();
        Shipment.Order order = shipment.order();
        if (harm.equals(order.needBy())) {
            return text("triage.harm.need-by", moment(harm));
        }
        return text(harm.equals(order.keepsUntil()) ? "triage.harm.keeps" : "triage.harm.stock", moment(harm));
    }

    private String supply(@Nullable BigDecimal days) {
        return days == null ? text("triage.supply.none") : text("triage.supply.days", days.toPlainString());
    }

    private String left(Shipment shipment) {
        Duration left = Duration.between(clock.instant(), shipment.triage().rankAt());
        String direction = left.isNegative() ? "over" : "ahead";
        String what = shipment.order().otherSupplyDays() == null ? "harm" : "switch";
        return text("triage.left." + what + "." + direction, span(left.abs()));
    }

    private String span(Duration size) {
        if (size.toMinutes() < 60) {
            return text("triage.span.minutes", size.toMinutes());
        }
        return size.toHours() < 48
                ? text("triage.span.hours", size.toHours())
                : text("triage.span.days", size.toDays());
    }

    private static boolean claimNotFollowed(Shipment shipment) {
        String claim = shipment.order().claim();
        return claim != null
                && shipment.triage().priority() > claim.charAt(1) - '0'
                && !shipment.triage().reason().equals("claim-not-followed");
    }

    private String moment(Instant at) {
        boolean thisYear = at.atZone(times.zone()).getYear()
                == clock.instant().atZone(times.zone()).getYear();
        return (thisYear ? DAY_THIS_YEAR : DAY).format(at.atZone(times.zone())) + " " + times.zoneName();
    }

    private String text(String key, @Nullable Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
