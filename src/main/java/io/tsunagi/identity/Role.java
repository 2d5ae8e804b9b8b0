package io.tsunagi.identity;

import java.util.Arrays;
import java.util.List;

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
    ADMINISTRATOR,
    /** Works for a partner: sees that partner's rows and answers what is asked of it. Never together with another role. */
    PARTNER;

    /** The roles of our own people, which may be given and taken away; {@link #PARTNER} comes with an invitation alone. */
    public static List<Role> ofHouse() {
        return Arrays.stream(values()).filter(role -> role != PARTNER).toList();
    }
}
