package io.tsunagi.bulletin.domain;

/**
 * One text of a bulletin in one language, as it leaves the house.
 *
 * @param subject of the mail; the same for every kind
 */
public record BulletinText(Kind kind, Language language, String subject, String body) {

    /** What the text is for: an audience, the wall, or the telephone. */
    public enum Kind {
        CONSIGNEE("bulletin-consignee"),
        CARRIER("bulletin-carrier"),
        CUSTOMS("bulletin-customs"),
        STAFF("bulletin-staff"),
        EXECUTIVE("bulletin-executive"),
        /** Hangs on a wall, and what a partner may paste into a page of their own. */
        NOTICE("bulletin-notice"),
        /** What somebody reads out by phone, in short sentences. */
        PHONE("bulletin-phone");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        /** Name below {@code templates/messages}, without language. */
        public String template() {
            return template;
        }

        /** The text of an audience. */
        public static Kind of(Audience audience) {
            return valueOf(audience.name());
        }
    }
}
