package io.tsunagi.partner.domain;

import io.tsunagi.codes.CorporateNumber;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.LegalEntityIdentifier;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.Typed;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Under which numbers and codes others know a partner, and how far each can be checked without asking anybody. */
public enum IdentifierScheme {
    /** 法人番号, thirteen digits with a check digit. */
    JCN(Proof.CHECK_DIGIT, CorporateNumber::flaw),
    /** Legal Entity Identifier, ISO 17442. */
    LEI(Proof.CHECK_DIGIT, LegalEntityIdentifier::flaw),
    /** Economic operator of the EU: country and up to fifteen characters (Delegated Regulation (EU) 2015/2446, annex 12-01). */
    EORI(Proof.FORM, IdentifierScheme::eoriFlaw),
    /** Standard Carrier Alpha Code of the NMFTA: two to four letters. */
    SCAC(Proof.FORM, typed -> form(typed, Patterns.SCAC, "scac.form")),
    /** Airline by IATA: two characters with a letter (designator), or three digits (prefix of air waybills). */
    IATA(Proof.FORM, typed -> form(typed, Patterns.IATA, "iata.form")),
    /** User code of NACCS. We found no published rule for its form, so that any letters and digits are taken: unverified. */
    NACCS(Proof.UNVERIFIED, typed -> form(typed, Patterns.ANY, "naccs.form"));

    private static final int COUNTRY = 2;

    private final Proof proof;
    private final Function<String, Optional<Flaw>> check;

    IdentifierScheme(Proof proof, Function<String, Optional<Flaw>> check) {
        this.proof = proof;
        this.check = check;
    }

    /** How far it can be checked. */
    public Proof proof() {
        return proof;
    }

    /** What is wrong with a value as typed; empty when nothing is. */
    public Optional<Flaw> flaw(String typed) {
        return check.apply(typed);
    }

    private static Optional<Flaw> eoriFlaw(String typed) {
        String code = Typed.code(typed);
        boolean right = Patterns.EORI.matcher(code).matches()
                && (PlaceCode.isCountry(code.substring(0, COUNTRY)) || code.startsWith("XI"));
        return right ? Optional.empty() : Optional.of(Flaw.of("eori.form", Typed.shown(typed)));
    }

    private static Optional<Flaw> form(String typed, Pattern pattern, String message) {
        return pattern.matcher(Typed.code(typed)).matches()
                ? Optional.empty()
                : Optional.of(Flaw.of(message, Typed.shown(typed)));
    }

    /** How far a scheme can be checked. */
    public enum Proof {
        /** By a check digit: a slip of the pen is found. */
        CHECK_DIGIT,
        /** By its form only. */
        FORM,
        /** Not at all: no published rule was found. */
        UNVERIFIED
    }

    private static final class Patterns {

        static final Pattern EORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");
        static final Pattern SCAC = Pattern.compile("[A-Z]{2,4}");
        static final Pattern IATA = Pattern.compile("(?=.*[A-Z])[A-Z0-9]{2}|[0-9]{3}");
        static final Pattern ANY = Pattern.compile("[A-Z0-9]{1,20}");
    }
}
