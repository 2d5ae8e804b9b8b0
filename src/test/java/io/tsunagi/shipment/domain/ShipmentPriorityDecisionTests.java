package io.tsunagi.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per rule of the table, and the claims that must not win. */
class ShipmentPriorityDecisionTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision DECISION = decision();

    @ParameterizedTest
    @CsvSource({
        "HOSPITAL,DANGEROUS,AMBIENT,NONE,NONE,P3,true,dangerous-goods",
        "OFFICE,DANGEROUS,AMBIENT,NONE,NONE,P4,true,dangerous-goods",
        "CLINIC,INSULIN,CHILLED_2_8,P0,SUBSCRIPTION,P1,false,insulin-regular",
        "HOSPITAL,INSULIN,CHILLED_2_8,NONE,NONE,P0,false,insulin",
        "PERSON,INSULIN,CHILLED_2_8,NONE,NONE,P1,false,insulin-person",
        "CARE,RESPIRATORY,AMBIENT,NONE,VENTILATOR,P0,false,ventilator",
        "CLINIC,RESPIRATORY,AMBIENT,P0,STOCK_OUT,P1,false,respiratory",
        "CLINIC,INJECTION_WOUND,AMBIENT,NONE,DIALYSIS,P1,false,dialysis",
        "PHARMACY,VACCINE,CHILLED_2_8,NONE,OUTBREAK,P1,false,outbreak",
        "HOSPITAL,INJECTION_WOUND,AMBIENT,P1,STOCK_OUT,P1,false,stock-out",
        "PERSON,INFANT_FORMULA,AMBIENT,NONE,NONE,P1,false,infant-formula",
        "OFFICE,FROZEN_FOOD,FROZEN,NONE,NONE,P2,false,cold-chain",
        "CARE,INFECTION_CONTROL,AMBIENT,NONE,STOCK_OUT,P2,false,stock-out-unclaimed",
        "PHARMACY,INFECTION_CONTROL,AMBIENT,NONE,NONE,P3,false,medical",
        "CARE,CARE_GOODS,AMBIENT,NONE,NONE,P3,false,care",
        "CLINIC,HYGIENE,AMBIENT,NONE,NONE,P3,false,hygiene",
        "RETAIL,INFANT_FORMULA,AMBIENT,NONE,NONE,P3,false,infant-formula-shelf",
        "OFFICE,OTHER,AMBIENT,P0,NONE,P4,false,claim-not-followed",
        "SCHOOL,OTHER,AMBIENT,NONE,NONE,P4,false,normal"
    })
    void eachRuleDecides(
            String customer,
            String goods,
            String temperature,
            String claim,
            String ground,
            String priority,
            boolean hold,
            String reason) {
        assertThat(decide(customer, goods, temperature, claim, ground))
                .containsEntry("class", priority)
                .containsEntry("hold", hold)
                .containsEntry("reason", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE,INSULIN,CHILLED_2_8,P0,VENTILATOR,P2",
        "OFFICE,INJECTION_WOUND,AMBIENT,P0,DIALYSIS,P4",
        "HOSPITAL,OTHER,AMBIENT,P0,VENTILATOR,P4",
        "CLINIC,INJECTION_WOUND,AMBIENT,P1,SUBSCRIPTION,P3",
        "RETAIL,INFECTION_CONTROL,AMBIENT,P1,OUTBREAK,P4"
    })
    void aClaimDoesNotWinWithoutCustomerGoodsAndGround(
            String customer, String goods, String temperature, String claim, String ground, String priority) {
        assertThat(decide(customer, goods, temperature, claim, ground)).containsEntry("class", priority);
    }

    private static Map<String, Object> decide(
            String customer, String goods, String temperature, String claim, String ground) {
        DmnDecisionResult result = ENGINE.evaluateDecision(
                DECISION,
                Map.of(
                        "customer",
                        customer,
                        "goods",
                        goods,
                        "temperature",
                        temperature,
                        "claim",
                        claim,
                        "ground",
                        ground));
        DmnDecisionResultEntries only = result.getSingleResult();
        return only.getEntryMap();
    }

    private static DmnDecision decision() {
        try (InputStream table = Files.newInputStream(Path.of("processes/shipment/ShipmentPriority.dmn"))) {
            return ENGINE.parseDecision("ShipmentPriority", table);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
