package io.tsunagi.declaration.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The papers that go with an import declaration (カスタムスアンサー 1107, for medical goods 1805; 関税法基本通達 67-3-4: one copy
 * each). The transport, other-law flags and relief of the draft say which of them are needed.
 */
public enum Document {
    /** 仕入書 or what stands for it. */
    INVOICE("docInvoice", draft -> true),
    /** 包装明細書. */
    PACKING_LIST("docPackingList", draft -> true),
    /** B/L, SWB or AWB. */
    BILL("docBill", draft -> true),
    /** 運賃明細書. */
    FREIGHT_NOTE("docFreight", draft -> true),
    /** 保険料明細書. */
    INSURANCE_NOTE("docInsurance", draft -> true),
    /** Permit or approval under another law (関税法70条). */
    OTHER_LAW("docOtherLaw", DraftContent::touchesOtherLaw),
    /** Copy of the 製造販売業許可証 or 製造業許可証. */
    MEDICAL_LICENCE("docMedicalLicence", draft -> draft.ticked(HeaderBox.LAW_PHARMA)),
    /** Copy of the 承認書, 認証書 or 届書. */
    MEDICAL_APPROVAL("docMedicalApproval", draft -> draft.ticked(HeaderBox.LAW_PHARMA)),
    /** 原産地証明書. */
    ORIGIN_CERTIFICATE("docOrigin", draft -> draft.ticked(HeaderBox.ORIGIN_CERTIFICATE)),
    /** 減免税明細書. */
    RELIEF_STATEMENT("docRelief", DraftContent::claimsRelief);

    private final String key;
    private final Predicate<DraftContent> needed;

    Document(String key, Predicate<DraftContent> needed) {
        this.key = key;
        this.needed = needed;
    }

    /** Name of its tick in the draft and of its text ({@code declaration.box.<key>}). */
    public String key() {
        return key;
    }

    /** The papers that this draft needs, in the order of the checklist. */
    public static List<Document> neededBy(DraftContent draft) {
        return Stream.of(values())
                .filter(document -> document.needed.test(draft))
                .toList();
    }
}
