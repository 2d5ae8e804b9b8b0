package io.tsunagi.tariff;

/** The columns of duty rates of the Japanese tariff (実行関税率表). */
public enum RateKind {
    /** 基本. */
    GENERAL,
    /** 暫定. */
    TEMPORARY,
    /** WTO協定. */
    WTO,
    /** 特恵. */
    PREFERENTIAL
}
