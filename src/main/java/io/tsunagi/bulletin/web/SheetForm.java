package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.Sheet;
import io.tsunagi.bulletin.domain.SheetOrder;

/** A sheet as somebody asks for it; keeps what was typed. */
public class SheetForm {

    private Sheet sheet = Sheet.NOTICE;
    private Language language = Language.JA;
    private Audience audience = Audience.CONSIGNEE;
    private String to = "";
    private String fax = "";
    private String from = "";

    /** What is asked for; refuses a FAX without addressee or sender. */
    SheetOrder order() {
        return new SheetOrder(sheet, language, audience, to, fax, from);
    }

    public Sheet getSheet() {
        return sheet;
    }

    public void setSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getFax() {
        return fax;
    }

    public void setFax(String fax) {
        this.fax = fax;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
