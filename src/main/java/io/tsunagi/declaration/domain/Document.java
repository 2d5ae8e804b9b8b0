package io.tsunagi.declaration.domain;

/**
 * The papers that may go with an import declaration, in the order of the checklist. Which of them a draft needs, the decision
 * table {@code RequiredDocuments} says.
 */
public enum Document {
    /** 仕入書 or what stands for it. */
    INVOICE("docInvoice", "仕入書"),
    /** 包装明細書. */
    PACKING_LIST("docPackingList", "包装明細書"),
    /** B/L, SWB or AWB. */
    BILL("docBill", "船荷証券等"),
    /** 運賃明細書. */
    FREIGHT_NOTE("docFreight", "運賃明細書"),
    /** 保険料明細書. */
    INSURANCE_NOTE("docInsurance", "保険料明細書"),
    /** Papers under the food sanitation law (食品衛生法). */
    FOOD_PERMIT("docFood", "食品衛生法関係"),
    /** Papers under the plant protection law (植物防疫法). */
    PLANT_PERMIT("docPlant", "植物防疫法関係"),
    /** Papers under the animal disease law (家畜伝染病予防法). */
    ANIMAL_PERMIT("docAnimal", "家畜伝染病予防法関係"),
    /** Papers under the chemical substances law (化審法). */
    CHEMICAL_PERMIT("docChemical", "化審法関係"),
    /** Approval under the import trade control order, or under a law without a flag of its own. */
    OTHER_LAW("docOtherLaw", "他法令関係"),
    /** Copy of the 製造販売業許可証 or 製造業許可証. */
    MEDICAL_LICENCE("docMedicalLicence", "製造販売業許可証等（写）"),
    /** Copy of the 承認書, 認証書 or 届書. */
    MEDICAL_APPROVAL("docMedicalApproval", "承認書等（写）"),
    /** 原産地証明書. */
    ORIGIN_CERTIFICATE("docOrigin", "原産地証明書"),
    /** 減免税明細書. */
    RELIEF_STATEMENT("docRelief", "減免税明細書");

    private final String key;
    private final String printed;

    Document(String key, String printed) {
        this.key = key;
        this.printed = printed;
    }

    /** Name of its tick in the draft and of its text ({@code declaration.box.<key>}). */
    public String key() {
        return key;
    }

    /** How the form names it among what is attached; the form is in Japanese. */
    String printed() {
        return printed;
    }
}
