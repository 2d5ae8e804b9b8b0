package io.tsunagi.scanning.domain;

/** How a file came in. */
public enum Way {
    /** Chosen or dropped on the page, or sent by a program. */
    UPLOAD,
    /** Taken with the camera of a phone. */
    CAMERA,
    /** Found in the watched folder. */
    FOLDER,
    /** Attached to a mail. */
    MAIL,
    /** Sent by somebody without an account, by a link that we gave out. */
    LINK
}
