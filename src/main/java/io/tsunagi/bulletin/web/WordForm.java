package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.KeepGlossary.Wanted;
import io.tsunagi.bulletin.domain.Word;
import java.util.UUID;

/** A word of the glossary as it stands in the form; keeps what was typed. */
public class WordForm {

    private UUID id = UUID.randomUUID();
    private int seen;
    private String ja = "";
    private String en = "";
    private String avoidJa = "";
    private String avoidEn = "";
    private String note = "";

    /** The form of a word that is there. */
    static WordForm of(Word word) {
        WordForm form = new WordForm();
        form.id = word.id();
        form.seen = word.version();
        form.ja = word.ja();
        form.en = word.en();
        form.avoidJa = word.avoidJa();
        form.avoidEn = word.avoidEn();
        form.note = word.note();
        return form;
    }

    /** What is asked for. */
    Wanted wanted() {
        return new Wanted(id, seen, ja, en, avoidJa, avoidEn, note);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = ja;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getAvoidJa() {
        return avoidJa;
    }

    public void setAvoidJa(String avoidJa) {
        this.avoidJa = avoidJa;
    }

    public String getAvoidEn() {
        return avoidEn;
    }

    public void setAvoidEn(String avoidEn) {
        this.avoidEn = avoidEn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
