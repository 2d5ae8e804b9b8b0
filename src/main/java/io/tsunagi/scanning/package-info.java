/**
 * Paper comes back: scans, faxes and pictures of phones are taken in by upload, watched folder, mailbox or camera, kept untouched
 * with their hash, read by their signed codes in a process of their own, and laid beside the sheet in the register. What cannot
 * be placed waits for a person beside its picture; nothing is refused. It does not know what a sheet is about, it gives no paper
 * its fate, and it believes no code itself: the register does. In an exercise a scenario lets paper come back wrong.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "storage",
            "audit",
            "identity",
            "frame",
            "disruption",
            "paper",
            "paper::drill",
            "mailbox"
        })
package io.tsunagi.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
