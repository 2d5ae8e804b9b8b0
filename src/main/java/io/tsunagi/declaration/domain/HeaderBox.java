package io.tsunagi.declaration.domain;

import static io.tsunagi.declaration.domain.BoxKind.BONDED_AREA;
import static io.tsunagi.declaration.domain.BoxKind.CHOICE;
import static io.tsunagi.declaration.domain.BoxKind.CONTAINERS;
import static io.tsunagi.declaration.domain.BoxKind.COUNT;
import static io.tsunagi.declaration.domain.BoxKind.COUNTRY;
import static io.tsunagi.declaration.domain.BoxKind.CURRENCY;
import static io.tsunagi.declaration.domain.BoxKind.CUSTOMS_OFFICE;
import static io.tsunagi.declaration.domain.BoxKind.DAY;
import static io.tsunagi.declaration.domain.BoxKind.DEPARTMENT;
import static io.tsunagi.declaration.domain.BoxKind.IMPORTER;
import static io.tsunagi.declaration.domain.BoxKind.LOCODE;
import static io.tsunagi.declaration.domain.BoxKind.LONG;
import static io.tsunagi.declaration.domain.BoxKind.NUMBER;
import static io.tsunagi.declaration.domain.BoxKind.TEXT;
import static io.tsunagi.declaration.domain.BoxKind.TICK;

import java.util.List;
import java.util.stream.Stream;

/**
 * The boxes of 税関様式C第5020号 (輸入(納税)申告書) above and below the lines, with the numbers that 税関 カスタムスアンサー 1110
 * gives them, and the three items that became compulsory on 2025-10-12 (配送先, EC sale, platform; カスタムスアンサー 1106).
 * Boxes of customs (※) are not here: nobody fills them but customs.
 */
public enum HeaderBox implements FormBox {
    KIND(Group.HEAD, "kind", CHOICE, true, 2, "IC", "IS", "IM", "IA"),
    DECLARATION_DATE(Group.HEAD, "declarationDate", DAY, true, 10),
    CUSTOMS_OFFICE_CODE(Group.HEAD, "customsOffice", CUSTOMS_OFFICE, true, 2),
    CUSTOMS_DEPARTMENT(Group.HEAD, "customsDepartment", DEPARTMENT, true, 2),
    IMPORTER_NAME(Group.HEAD, "importerName", TEXT, true, 70),
    IMPORTER_ADDRESS(Group.HEAD, "importerAddress", TEXT, true, 105),
    IMPORTER_CODE(Group.HEAD, "importerCode", IMPORTER, false, 17),
    AGENT(Group.HEAD, "agent", TEXT, true, 105),
    CONSIGNOR(Group.HEAD, "consignor", TEXT, true, 105),
    TRANSPORT(Group.CARRIAGE, "transport", CHOICE, true, 3, "SEA", "AIR"),
    BILL_NUMBER(Group.CARRIAGE, "billNumber", TEXT, true, 35),
    DISCHARGE_PORT(Group.CARRIAGE, "dischargePort", LOCODE, true, 5),
    VESSEL(Group.CARRIAGE, "vessel", TEXT, true, 35),
    ARRIVAL_DATE(Group.CARRIAGE, "arrivalDate", DAY, true, 10),
    ORIGIN(Group.CARRIAGE, "origin", COUNTRY, true, 2),
    LOADING_PORT(Group.CARRIAGE, "loadingPort", LOCODE, true, 5),
    STORAGE_PLACE(Group.CARRIAGE, "storagePlace", BONDED_AREA, true, 5),
    TRADE_TYPE(Group.CARRIAGE, "tradeType", TEXT, false, 3),
    PREFECTURE(Group.CARRIAGE, "prefecture", TEXT, false, 10),
    PACKAGES(Group.CARRIAGE, "packages", COUNT, true, 8),
    MARKS(Group.CARRIAGE, "marks", TEXT, false, 140),
    CONTAINER_NUMBERS(Group.CARRIAGE, "containerNumbers", CONTAINERS, false, 200),
    INVOICE_KIND(Group.VALUE, "invoiceKind", CHOICE, true, 10, "INVOICE", "SUBSTITUTE"),
    INVOICE_NUMBER(Group.VALUE, "invoiceNumber", TEXT, true, 35),
    CURRENCY_CODE(Group.VALUE, "currency", CURRENCY, true, 3),
    EXCHANGE_RATE(Group.VALUE, "exchangeRate", NUMBER, false, 12),
    RATE_PER(Group.VALUE, "ratePer", CHOICE, false, 3, "1", "100"),
    RATE_WEEK(Group.VALUE, "rateWeek", DAY, false, 10),
    DECLARE_SMALL_VALUE(Group.VALUE, "declareSmallValue", TICK, false, 2),
    LAW_FOOD(Group.LAW, "lawFood", TICK, false, 2),
    LAW_PLANT(Group.LAW, "lawPlant", TICK, false, 2),
    LAW_ANIMAL(Group.LAW, "lawAnimal", TICK, false, 2),
    LAW_PHARMA(Group.LAW, "lawPharma", TICK, false, 2),
    LAW_CHEMICAL(Group.LAW, "lawChemical", TICK, false, 2),
    LICENCE(Group.LAW, "licence", TEXT, false, 70),
    TRADE_CONTROL(Group.LAW, "tradeControl", TEXT, false, 20),
    ORIGIN_CERTIFICATE(Group.LAW, "originCertificate", TICK, false, 2),
    PLACEMENT(Group.LAW, "placement", CHOICE, false, 10, "BONDED", "ABOARD", "LIGHTER", "BEFORE_IN"),
    DEFERMENT(Group.LAW, "deferment", TICK, false, 2),
    DELIVERY_PLACE(Group.LAW, "deliveryPlace", TEXT, true, 105),
    EC_SALE(Group.LAW, "ecSale", TICK, false, 2),
    PLATFORM(Group.LAW, "platform", TEXT, false, 70),
    REMARKS(Group.LAW, "remarks", LONG, false, 200);

    private final Group group;
    private final String key;
    private final BoxKind kind;
    private final boolean required;
    private final int maxLength;
    private final List<String> choices;

    HeaderBox(Group group, String key, BoxKind kind, boolean required, int maxLength, String... choices) {
        this.group = group;
        this.key = key;
        this.kind = kind;
        this.required = required;
        this.maxLength = maxLength;
        this.choices = List.of(choices);
    }

    /** The boxes of a part of the form, in its order. */
    public static List<HeaderBox> of(Group group) {
        return Stream.of(values()).filter(box -> box.group == group).toList();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public BoxKind kind() {
        return kind;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    @Override
    public List<String> choices() {
        return choices;
    }

    /** Parts of the form. */
    public enum Group {
        /** Office, day, importer, agent, consignor. */
        HEAD,
        /** Ship or aircraft, places, packages. */
        CARRIAGE,
        /** Invoice, currency, exchange rate. */
        VALUE,
        /** Other laws, certificates, delivery. */
        LAW
    }
}
