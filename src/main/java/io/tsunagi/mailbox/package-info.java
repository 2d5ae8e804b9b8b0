/** Reads the unread mails of a mailbox by IMAP, each once. It does not know what the mails say and sends none. */
@NullMarked
@ApplicationModule(allowedDependencies = "storage")
package io.tsunagi.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
