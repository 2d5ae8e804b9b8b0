package io.tsunagi.identity;

/** What somebody is here to do; a person may have several. Spring Security knows them as {@code ROLE_<name>}. */
public enum Role {
    /** Drafts paper declarations and brings them through customs. */
    BROKER,
    /** 通関士: examines and signs declarations, never their own draft. */
    EXAMINER,
    /** Imports orders, triages, releases waves, follows hand-overs. */
    COORDINATOR,
    /** Declares, approves, informs, leads the return. */
    MANAGER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Looks after accounts and settings. */
    ADMINISTRATOR
}
