package io.tsunagi.shipment.web.phone;

import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.phone.PhoneClock;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Way;
import io.tsunagi.shipment.domain.phone.TakeEntry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes reports one by one: what is refused does not hold up the rest, and says why in the reader's language. */
@Component
class TakeEntries {

    private final TakeEntry takeEntry;
    private final MessageSource messages;

    TakeEntries(TakeEntry takeEntry, MessageSource messages) {
        this.takeEntry = takeEntry;
        this.messages = messages;
    }

    /**
     * What became of a report.
     *
     * @param id as it came
     * @param code as it came
     * @param state {@code SENT} or {@code REFUSED}
     * @param already whether it had been taken before
     * @param shipment reference; null when refused
     * @param words for people: what was recorded, or why it was not
     */
    record Result(
            @Nullable String id,
            @Nullable String code,
            String state,
            boolean already,
            @Nullable String shipment,
            String words) {

        /** Whether it was taken, now or before. */
        public boolean sent() {
            return state.equals("SENT");
        }
    }

    List<Result> take(List<EntryForm> entries, PhoneClock clock, Way way, String person, Locale locale) {
        return entries.stream()
                .map(entry -> take(entry, clock, way, person, locale))
                .toList();
    }

    private Result take(EntryForm form, PhoneClock clock, Way way, String person, Locale locale) {
        try {
            Recorded recorded = takeEntry.take(form.read(), clock, way, person);
            String step = words("handover.step." + recorded.step(), locale);
            String key = recorded.already() ? "phone.taken.before" : "phone.taken";
            return new Result(
                    form.id(),
                    form.code(),
                    "SENT",
                    recorded.already(),
                    recorded.shipment(),
                    words(key, locale, recorded.shipment(), step));
        } catch (Refused refused) {
            String reasons = refused.refusals().stream()
                    .map(reason ->
                            words(reason.message(), locale, reason.arguments().toArray()))
                    .collect(Collectors.joining(" "));
            return new Result(form.id(), form.code(), "REFUSED", false, null, reasons);
        }
    }

    private String words(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }
}
