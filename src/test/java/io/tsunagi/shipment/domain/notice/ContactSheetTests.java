package io.tsunagi.shipment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContactSheetTests {

    @Test
    void readsJapaneseAndEnglishHeadsInAnyOrderAndPassesOthersOver() {
        assertThat(ContactSheet.read(Sheets.ofText("FAX番号,担当,メール,届け先\n03-1234-5678,佐藤,a@example.com,東病院\n")))
                .containsExactly(new Contact("東病院", "a@example.com", "03-1234-5678"));
        assertThat(ContactSheet.read(Sheets.ofText("Customer,E-mail\nEast Clinic,b@example.com\n")))
                .containsExactly(new Contact("East Clinic", "b@example.com", null));
    }

    @Test
    void theLaterRowOfTheSameCustomerCountsHoweverWideItIsWritten() {
        assertThat(ContactSheet.read(Sheets.ofText("customer,email\nＡＢＣ　商店,a@example.com\nABC 商店,b@example.com\n")))
                .containsExactly(new Contact("ABC 商店", "b@example.com", null));
    }

    @Test
    void namesEachWrongRowAndTakesNothing() {
        assertThatThrownBy(reading(
                        "customer,email,fax\n,a@example.com,\nB,not an address,\nC,,\nD,,12\nE,e@example.com,\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly(
                                        "contact.row.name",
                                        "contact.row.email",
                                        "contact.row.nothing",
                                        "contact.row.fax"));
    }

    @Test
    void refusesATableWithoutCustomersOrWithoutAnyWayToReachThem() {
        assertThatThrownBy(reading("email\na@example.com\n")).hasMessageContaining("contact.columns");
        assertThatThrownBy(reading("customer,phone\nA,1\n")).hasMessageContaining("contact.columns");
        assertThatThrownBy(reading("customer,email\n")).hasMessageContaining("sheet.empty");
    }

    private static ThrowingCallable reading(String text) {
        return () -> ContactSheet.read(Sheets.ofText(text));
    }
}
