package io.tsunagi.scanning.domain;

/** What became of a scanned page. */
public enum PageState {
    /** It lies beside its sheet in the register. */
    PLACED,
    /** A person must look at it; the reason is a {@link WaitReason}. */
    WAITING,
    /** A person said that it is no paper of ours. */
    NOT_OURS,
    /** A person put it aside: blank, or a double of a page that is there. */
    SET_ASIDE,
    /** Nobody can read it; a person asked its sender, and nothing is guessed from it. */
    UNREADABLE,
    /** It holds two sheets; its halves are pages of their own. */
    SPLIT
}
