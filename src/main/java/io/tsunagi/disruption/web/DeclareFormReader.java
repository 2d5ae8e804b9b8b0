package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.frame.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the texts of the declaration; what cannot be read is refused at its field. */
@Component
class DeclareFormReader {

    private final Times times;

    DeclareFormReader(Times times) {
        this.times = times;
    }

    /** The command; empty when a field could not be read, which the result then says. */
    Optional<DeclareDisruption.Command> read(DeclareForm form, BindingResult result) {
        Optional<UUID> system = id(form.systemId());
        if (system.isEmpty()) {
            result.rejectValue("systemId", "disruption.refused.choose-system");
        }
        Optional<Kind> kind = choice(Kind.class, form.kind());
        if (kind.isEmpty()) {
            result.rejectValue("kind", "disruption.refused.choose");
        }
        Optional<Owner> owner = choice(Owner.class, form.owner());
        if (owner.isEmpty()) {
            result.rejectValue("owner", "disruption.refused.choose");
        }
        Optional<Instant> occurred = time("occurredAt", form.occurredAt(), result);
        Optional<Instant> written = time("writtenAt", form.writtenAt(), result);
        Optional<Instant> end =
                form.expectedEnd().isBlank() ? Optional.empty() : time("expectedEnd", form.expectedEnd(), result);
        if (result.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new DeclareDisruption.Command(
                system.orElseThrow(),
                kind.orElseThrow(),
                owner.orElseThrow(),
                form.cause(),
                orNull(form.authority()),
                orNull(form.authorityNumber()),
                occurred.orElseThrow(),
                written.orElseThrow(),
                end.orElse(null)));
    }

    /** A time typed in the zone of the house; refused at its field when it is none. */
    Optional<Instant> time(String field, String typed, BindingResult result) {
        Optional<Instant> time = times.parse(typed);
        if (time.isEmpty()) {
            result.rejectValue(field, "disruption.refused.time");
        }
        return time;
    }

    /** An id; empty when it is none. */
    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
