package io.tsunagi.shipment.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shipment.domain.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkActionTests {

    @ParameterizedTest
    @EnumSource(BulkAction.class)
    void everyActionIsAStepThatAShipmentMayTake(BulkAction action) {
        for (ShipmentStatus from : ShipmentStatus.values()) {
            if (action.worksOn(from)) {
                assertThat(from.mayBecome(action.to()))
                        .as(from + " to " + action.to())
                        .isTrue();
            }
        }
    }

    @Test
    void whatWasCarriedOverCanBeBroughtBackAndCalledOffButNotReleased() {
        assertThat(BulkAction.BRING_BACK.worksOn(ShipmentStatus.CARRIED)).isTrue();
        assertThat(BulkAction.CANCEL.worksOn(ShipmentStatus.CARRIED)).isTrue();
        assertThat(ShipmentStatus.CARRIED.mayBecome(ShipmentStatus.RELEASED)).isFalse();
        assertThat(ShipmentStatus.DIRECT.mayBecome(ShipmentStatus.RELEASED)).isFalse();
    }

    @Test
    void callingOffWorksOnTheStatusThatIsLookedAtAndElseOnOpenOnes() {
        assertThat(BulkAction.CANCEL.from(ShipmentStatus.DIRECT)).isEqualTo(ShipmentStatus.DIRECT);
        assertThat(BulkAction.CANCEL.from(ShipmentStatus.DELIVERED)).isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void customersAreToldOfWhatTheyMustKnowOnly() {
        assertThat(BulkAction.values())
                .filteredOn(BulkAction::tells)
                .containsExactlyInAnyOrder(BulkAction.HOLD, BulkAction.CANCEL, BulkAction.CARRY_OVER);
    }
}
