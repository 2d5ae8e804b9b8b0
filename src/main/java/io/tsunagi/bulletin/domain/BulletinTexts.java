package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions.Disruption;

/** Makes the texts that leave the house from the boxes of a bulletin, by the templates of the house. */
public interface BulletinTexts {

    /**
     * Subject and text of the mail.
     *
     * @param languages one language, or both in one mail with the Japanese first
     */
    Mail mail(Bulletin bulletin, Disruption disruption, Recipient.Languages languages);

    /** What somebody reads out by phone, in short sentences. */
    String phoneScript(Bulletin bulletin, Disruption disruption, Language language);

    /** The notice as plain text: what hangs on a wall, and what a partner may paste into a page of their own. */
    String notice(Bulletin bulletin, Disruption disruption, Language language);

    /** A mail. */
    record Mail(String subject, String text) {}
}
