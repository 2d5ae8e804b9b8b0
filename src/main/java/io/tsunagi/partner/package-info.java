/**
 * Partners, their systems, who needs which system for what and who works for whom: the supply-chain map. It says whom a failure
 * reaches, what each needer asks of a system with where that was inherited from, whom to call, and which accounts a partner holds
 * with us. It does not watch systems, does not declare disruptions, counts no work in flight and opens or shuts no account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "drill", "codes", "sheet", "storage", "audit", "identity", "frame"})
package io.tsunagi.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
