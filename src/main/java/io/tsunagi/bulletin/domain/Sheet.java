package io.tsunagi.bulletin.domain;

/** A sheet of paper of a bulletin. */
public enum Sheet {
    /** Hangs on a wall. */
    NOTICE("tsunagi/bulletin"),
    /** Cover and text for the FAX. */
    FAX("tsunagi/fax-sheet"),
    /** What somebody reads out by phone. */
    PHONE("tsunagi/bulletin");

    private final String form;

    Sheet(String form) {
        this.form = form;
    }

    /** Form key below {@code templates/forms}. */
    String form() {
        return form;
    }

    /** Which text stands on it. */
    BulletinText.Kind kind(Audience audience) {
        return switch (this) {
            case NOTICE -> BulletinText.Kind.NOTICE;
            case PHONE -> BulletinText.Kind.PHONE;
            case FAX -> BulletinText.Kind.of(audience);
        };
    }
}
