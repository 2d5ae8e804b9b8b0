package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import org.jspecify.annotations.Nullable;

/** What was typed into the declaration; texts, so that nothing typed is lost when it is refused. */
record DeclareForm(
        String systemId,
        String kind,
        String owner,
        String cause,
        String authority,
        String authorityNumber,
        String occurredAt,
        String writtenAt,
        String expectedEnd) {

    DeclareForm {
        systemId = text(systemId);
        kind = text(kind);
        owner = text(owner);
        cause = text(cause);
        authority = text(authority);
        authorityNumber = text(authorityNumber);
        occurredAt = text(occurredAt);
        writtenAt = text(writtenAt);
        expectedEnd = text(expectedEnd);
    }

    /** An empty form for a system that may be chosen already. */
    static DeclareForm forSystem(@Nullable String system, String writtenAt) {
        return new DeclareForm(text(system), Kind.ALL.name(), Owner.PARTNER.name(), "", "", "", "", writtenAt, "");
    }

    /** With what is known before anybody types. */
    DeclareForm knowing(@Nullable String knownKind, @Nullable String occurred, @Nullable String knownCause) {
        return new DeclareForm(
                systemId,
                knownKind == null ? kind : knownKind,
                owner,
                text(knownCause),
                authority,
                authorityNumber,
                text(occurred),
                writtenAt,
                expectedEnd);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
