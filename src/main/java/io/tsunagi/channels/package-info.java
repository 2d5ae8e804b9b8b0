/**
 * The further ways out for what is published: signed webhooks with their log, Atom, iCalendar, a printed sheet, and the status pages as a
 * folder that lives without this server. It carries what everybody may know and nothing more, reaches only what a manager approved, and
 * says of every copy until when it may be believed. It writes no words about a disruption by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "bulletin",
            "outbound",
            "paper"
        })
package io.tsunagi.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
