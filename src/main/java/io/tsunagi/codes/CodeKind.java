package io.tsunagi.codes;

import java.util.Optional;
import java.util.function.Function;

/** The numbers and codes that can be checked. */
public enum CodeKind {
    /** Statistical code of the Japanese tariff. */
    STATISTICAL(StatisticalCode::flaw),
    /** Container, ISO 6346. */
    CONTAINER(ContainerNumber::flaw),
    /** Air waybill. */
    AIR_WAYBILL(AirWaybillNumber::flaw),
    /** IMO number of a ship; a flaw is a reason to look again. */
    SHIP(ShipNumber::flaw),
    /** 法人番号. */
    CORPORATE(CorporateNumber::flaw),
    /** Legal Entity Identifier, ISO 17442. */
    LEI(LegalEntityIdentifier::flaw),
    /** 輸入者符号. */
    IMPORTER(ImporterCode::flaw),
    /** Movement reference number of the EU or the UK. */
    MRN(MovementReference::flaw),
    /** UN/LOCODE. */
    UN_LOCODE(PlaceCode::unLocodeFlaw),
    /** ISO 3166-1, two letters. */
    COUNTRY(PlaceCode::countryFlaw),
    /** ISO 4217. */
    CURRENCY(PlaceCode::currencyFlaw),
    /** 税関官署コード. */
    CUSTOMS_OFFICE(PlaceCode::customsOfficeFlaw),
    /** 部門コード. */
    DEPARTMENT(PlaceCode::departmentFlaw),
    /** 保税地域コード. */
    BONDED_AREA(PlaceCode::bondedAreaFlaw);

    private final Function<String, Optional<Flaw>> check;

    CodeKind(Function<String, Optional<Flaw>> check) {
        this.check = check;
    }

    /** What is wrong with a code as typed; empty when nothing is. */
    public Optional<Flaw> flaw(String typed) {
        return check.apply(typed);
    }
}
