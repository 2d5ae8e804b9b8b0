package io.tsunagi.filing.domain;

import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.filing.FilingState;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.pool.Purpose;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Stops the start when a form names an authority, procedure, obligation or purpose that nobody knows, instead of a filing later. */
@Component
class KnownDuties {

    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    KnownDuties(FormCatalogue catalogue) {
        catalogue.offered(NEWEST).forEach(KnownDuties::know);
    }

    /**
     * Looks every name up.
     *
     * @throws IllegalArgumentException with the form and what is wrong in it
     */
    static void know(Form form) {
        try {
            FormDuties duties = form.duties();
            FormDuties.Route route = duties.route();
            if (route != null) {
                Authority authority = Authority.valueOf(route.authority());
                require(!route.procedures().isEmpty(), "procedures");
                route.procedures()
                        .forEach(name -> require(
                                authority.procedures().contains(Procedure.valueOf(name)), authority + " " + name));
            }
            FormDuties.Numbering number = duties.number();
            if (number != null) {
                Purpose.valueOf(number.purpose());
                require(
                        form.fields().stream().anyMatch(field -> field.name().equals(number.office())),
                        "office: " + number.office());
            }
            for (FormDuties.Promise promise : duties.promises()) {
                ObligationKind.valueOf(promise.kind());
                FilingState on = FilingState.valueOf(promise.when());
                require(on == FilingState.LODGED || on == FilingState.GRANTED, "on: " + on);
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("filing of form " + form.key() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what);
        }
    }
}
