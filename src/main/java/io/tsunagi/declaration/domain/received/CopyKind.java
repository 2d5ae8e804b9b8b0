package io.tsunagi.declaration.domain.received;

/** What a document from the electronic system is. */
public enum CopyKind {
    /** 申告控: copy of what we sent, as the system took it. */
    APPLICATION_COPY,
    /** A notice: acknowledgement, examination, query. */
    NOTICE,
    /** 許可・承認通知. */
    PERMIT,
    /** Anything else. */
    OTHER
}
