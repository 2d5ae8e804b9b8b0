package io.tsunagi.declaration.domain;

/**
 * The papers that may go with an import declaration, in the order of the checklist. Which of them a draft needs, the decision
 * table {@code RequiredDocuments} says.
 */
public enum Document {
    /** 仕入書 or what stands for it. */
    INVOICE("docInvoice"),
    /** 包装明細書. */
    PACKING_LIST("docPackingList"),
    /** B/L, SWB or AWB. */
    BILL("docBill"),
    /** 運賃明細書. */
    FREIGHT_NOTE("docFreight"),
    /** 保険料明細書. */
    INSURANCE_NOTE("docInsurance"),
    /** Papers under the food sanitation law (食品衛生法). */
    FOOD_PERMIT("docFood"),
    /** Papers under the plant protection law (植物防疫法). */
    PLANT_PERMIT("docPlant"),
    /** Papers under the animal disease law (家畜伝染病予防法). */
    ANIMAL_PERMIT("docAnimal"),
    /** Papers under the chemical substances law (化審法). */
    CHEMICAL_PERMIT("docChemical"),
    /** Approval under the import trade control order, or under a law without a flag of its own. */
    OTHER_LAW("docOtherLaw"),
    /** Copy of the 製造販売業許可証 or 製造業許可証. */
    MEDICAL_LICENCE("docMedicalLicence"),
    /** Copy of the 承認書, 認証書 or 届書. */
    MEDICAL_APPROVAL("docMedicalApproval"),
    /** 原産地証明書. */
    ORIGIN_CERTIFICATE("docOrigin"),
    /** 減免税明細書. */
    RELIEF_STATEMENT("docRelief");

    private final String key;

    Document(String key) {
        this.key = key;
    }

    /** Name of its tick in the draft and of its text ({@code declaration.box.<key>}). */
    public String key() {
        return key;
    }
}
