package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The four boxes in two languages as they stand in the form; keeps what was typed, right or wrong. */
public class BulletinForm {

    private UUID id = UUID.randomUUID();
    private int seen;
    private String corrects = "";
    private String impactJa = "";
    private String impactEn = "";
    private String changedJa = "";
    private String changedEn = "";
    private String actionJa = "";
    private String actionEn = "";
    private String nextUpdateAt = "";
    private @Nullable Severity severity;
    private String eta = "";
    private @Nullable Confidence etaConfidence;
    private String workEta = "";
    private @Nullable Confidence workConfidence;
    private String etaReason = "";

    /** The form of a stored draft. */
    static BulletinForm of(Bulletin bulletin, Times times) {
        BulletinForm form = new BulletinForm();
        Boxes boxes = bulletin.boxes();
        form.id = bulletin.id();
        form.seen = bulletin.version();
        form.corrects = bulletin.corrects() == null ? "" : bulletin.corrects();
        form.impactJa = boxes.impactJa();
        form.impactEn = boxes.impactEn();
        form.changedJa = boxes.changedJa();
        form.changedEn = boxes.changedEn();
        form.actionJa = boxes.actionJa();
        form.actionEn = boxes.actionEn();
        form.nextUpdateAt = boxes.nextUpdateAt() == null ? "" : times.input(boxes.nextUpdateAt());
        form.severity = boxes.severity();
        form.eta = boxes.eta() == null ? "" : times.input(boxes.eta());
        form.etaConfidence = boxes.etaConfidence();
        form.workEta = boxes.workEta() == null ? "" : times.input(boxes.workEta());
        form.workConfidence = boxes.workConfidence();
        form.etaReason = boxes.etaReason();
        return form;
    }

    /** What was told last and holds until somebody says otherwise: how bad it is, and both ends. */
    void carryOver(Boxes told, Times times) {
        severity = told.severity();
        eta = told.eta() == null ? "" : times.input(told.eta());
        etaConfidence = told.etaConfidence();
        workEta = told.workEta() == null ? "" : times.input(told.workEta());
        workConfidence = told.workConfidence();
    }

    /** What was typed, as boxes; refuses a time that is none, at its field. */
    Boxes boxes(Times times) {
        return new Boxes(
                impactJa,
                impactEn,
                changedJa,
                changedEn,
                actionJa,
                actionEn,
                moment("nextUpdateAt", nextUpdateAt, times),
                severity,
                moment("eta", eta, times),
                etaConfidence,
                moment("workEta", workEta, times),
                workConfidence,
                etaReason);
    }

    /** The boxes that are checked for words, by field. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("impactJa", impactJa);
        texts.put("impactEn", impactEn);
        texts.put("changedJa", changedJa);
        texts.put("changedEn", changedEn);
        texts.put("actionJa", actionJa);
        texts.put("actionEn", actionEn);
        return texts;
    }

    private static @Nullable Instant moment(String field, String typed, Times times) {
        return typed.isBlank()
                ? null
                : times.parse(typed).orElseThrow(() -> new Refused(Refusal.at(field, "bulletin.refused.moment")));
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

    public String getCorrects() {
        return corrects;
    }

    public void setCorrects(String corrects) {
        this.corrects = corrects;
    }

    public String getImpactJa() {
        return impactJa;
    }

    public void setImpactJa(String impactJa) {
        this.impactJa = impactJa;
    }

    public String getImpactEn() {
        return impactEn;
    }

    public void setImpactEn(String impactEn) {
        this.impactEn = impactEn;
    }

    public String getChangedJa() {
        return changedJa;
    }

    public void setChangedJa(String changedJa) {
        this.changedJa = changedJa;
    }

    public String getChangedEn() {
        return changedEn;
    }

    public void setChangedEn(String changedEn) {
        this.changedEn = changedEn;
    }

    public String getActionJa() {
        return actionJa;
    }

    public void setActionJa(String actionJa) {
        this.actionJa = actionJa;
    }

    public String getActionEn() {
        return actionEn;
    }

    public void setActionEn(String actionEn) {
        this.actionEn = actionEn;
    }

    public String getNextUpdateAt() {
        return nextUpdateAt;
    }

    public void setNextUpdateAt(String nextUpdateAt) {
        this.nextUpdateAt = nextUpdateAt;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
    }

    public String getEta() {
        return eta;
    }

    public void setEta(String eta) {
        this.eta = eta;
    }

    public @Nullable Confidence getEtaConfidence() {
        return etaConfidence;
    }

    public void setEtaConfidence(@Nullable Confidence etaConfidence) {
        this.etaConfidence = etaConfidence;
    }

    public String getWorkEta() {
        return workEta;
    }

    public void setWorkEta(String workEta) {
        this.workEta = workEta;
    }

    public @Nullable Confidence getWorkConfidence() {
        return workConfidence;
    }

    public void setWorkConfidence(@Nullable Confidence workConfidence) {
        this.workConfidence = workConfidence;
    }

    public String getEtaReason() {
        return etaReason;
    }

    public void setEtaReason(String etaReason) {
        this.etaReason = etaReason;
    }
}
