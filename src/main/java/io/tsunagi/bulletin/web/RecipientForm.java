package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new recipient as it stands in the form. */
public class RecipientForm {

    private @Nullable UUID partnerId;
    private String email = "";
    private String label = "";
    private Languages language = Languages.JA;
    private Audience audience = Audience.CONSIGNEE;

    /** What is asked for; refuses a form without a partner. */
    NewRecipient wish() {
        if (partnerId == null) {
            throw new Refused(Refusal.at("partnerId", "bulletin.refused.partner"));
        }
        return new NewRecipient(partnerId, email, label, language, audience);
    }

    public @Nullable UUID getPartnerId() {
        return partnerId;
    }

    public void setPartnerId(@Nullable UUID partnerId) {
        this.partnerId = partnerId;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Languages getLanguage() {
        return language;
    }

    public void setLanguage(Languages language) {
        this.language = language;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }
}
