package io.tsunagi.pool.web;

import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.SetUpPool;
import org.jspecify.annotations.Nullable;

/** The terms of a new pool as they stand in the form. */
public class PoolForm {

    private @Nullable Purpose purpose;
    private String office = "";
    private String prefix = "";
    private String first = "";
    private String last = "";
    private String validFrom = "";
    private String validUntil = "";
    private String givenBy = "";

    SetUpPool.Command command() {
        return new SetUpPool.Command(purpose, office, prefix, first, last, validFrom, validUntil, givenBy);
    }

    /** What the numbers are for; null when nothing is chosen. */
    public @Nullable Purpose getPurpose() {
        return purpose;
    }

    /** Sets what the numbers are for. */
    public void setPurpose(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    /** Code of the office. */
    public String getOffice() {
        return office;
    }

    /** Sets the code of the office. */
    public void setOffice(String office) {
        this.office = office;
    }

    /** What stands before the digits. */
    public String getPrefix() {
        return prefix;
    }

    /** Sets what stands before the digits. */
    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    /** The first number. */
    public String getFirst() {
        return first;
    }

    /** Sets the first number. */
    public void setFirst(String first) {
        this.first = first;
    }

    /** The last number. */
    public String getLast() {
        return last;
    }

    /** Sets the last number. */
    public void setLast(String last) {
        this.last = last;
    }

    /** First day. */
    public String getValidFrom() {
        return validFrom;
    }

    /** Sets the first day. */
    public void setValidFrom(String validFrom) {
        this.validFrom = validFrom;
    }

    /** Last day; empty when there is none. */
    public String getValidUntil() {
        return validUntil;
    }

    /** Sets the last day. */
    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }

    /** The letter. */
    public String getGivenBy() {
        return givenBy;
    }

    /** Sets the letter. */
    public void setGivenBy(String givenBy) {
        this.givenBy = givenBy;
    }
}
