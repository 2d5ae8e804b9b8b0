package io.tsunagi.partner.drill;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.SetsStage;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.partner.domain.RecordDependency;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.storage.InExercise;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The partner whose system goes down, with its recovery objective, somebody who waits for its goods, and whom to call. Names are the
 * scenario's; numbers are invented and lead nowhere.
 */
@Component
@InExercise
@Order(10)
class SetPartnerOfDrill implements SetsStage {

    /** Japanese area code 00 is nobody's. */
    private static final String NUMBER = "00-0000-0001";

    private final RecordPartner partners;
    private final RecordSystem systems;
    private final RecordDependency dependencies;
    private final RecordContact contacts;
    private final SampleActors actors;

    SetPartnerOfDrill(
            RecordPartner partners,
            RecordSystem systems,
            RecordDependency dependencies,
            RecordContact contacts,
            SampleActors actors) {
        this.partners = partners;
        this.systems = systems;
        this.dependencies = dependencies;
        this.contacts = contacts;
        this.actors = actors;
    }

    @Override
    public Stage set(Stage soFar) {
        Scenario scenario = soFar.scenario();
        String waiting = soFar.partner() + "-WAITING";
        partner(soFar.partner(), scenario.partner().ja(), scenario.partner().en(), PartnerKind.SHIPPER);
        partner(waiting, "お届け先（訓練）", "Customers (exercise)", PartnerKind.CUSTOMER);
        UUID system = systems.record(new RecordSystem.Command(
                null,
                soFar.partner(),
                scenario.system().ja(),
                scenario.system().en(),
                SystemKind.WMS,
                scenario.rto(),
                100,
                0));
        systems.record(new RecordSystem.Command(
                null,
                soFar.partner(),
                "外部クラウドサービス（訓練）",
                "Cloud service (exercise)",
                SystemKind.EDI,
                scenario.rto(),
                100,
                0));
        dependencies.record(new RecordDependency.Command(
                null,
                waiting,
                system,
                null,
                "注文した品が届かない",
                "Goods that were ordered do not come",
                "訓練のシナリオ / scenario of the exercise"));
        LocalDate day =
                soFar.now().minus(Duration.ofDays(30)).atZone(scenario.zone()).toLocalDate();
        UUID duty = contacts.record(
                new RecordContact.Command(null, soFar.partner(), "システム当番（訓練） / duty (exercise)", NUMBER, true, day));
        actors.as("manager2", () -> contacts.verify(soFar.partner(), duty));
        contacts.record(new RecordContact.Command(null, waiting, "受付（訓練） / front desk (exercise)", NUMBER, false, day));
        return soFar.withSystem(system.toString());
    }

    private void partner(String code, String nameJa, String nameEn, PartnerKind kind) {
        partners.record(new RecordPartner.Command(null, code, nameJa, nameEn, kind, 0));
    }
}
