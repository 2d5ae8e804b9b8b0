package io.tsunagi.clock.domain;

/** The nine items of a report to the PPC, in their order (APPI enforcement rules, Art. 8 (1)). */
public enum ReportItem {
    /** 概要. */
    OUTLINE,
    /** 個人データの項目. */
    DATA_ITEMS,
    /** 本人の数. */
    PERSONS,
    /** 原因. */
    CAUSE,
    /** 二次被害又はそのおそれの有無及びその内容. */
    SECONDARY_DAMAGE,
    /** 本人への対応の実施状況. */
    RESPONSE,
    /** 公表の実施状況. */
    PUBLICATION,
    /** 再発防止のための措置. */
    PREVENTION,
    /** その他参考となる事項. */
    OTHER
}
