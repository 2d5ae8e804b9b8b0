package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes released declarations by themselves once the last of their papers has its disposition. */
@Component
class CloseFinished {

    private static final Logger LOG = LoggerFactory.getLogger(CloseFinished.class);
    private static final int AT_ONCE = 100;

    private final Declarations declarations;
    private final CloseDeclaration closing;

    CloseFinished(Declarations declarations, CloseDeclaration closing) {
        this.declarations = declarations;
        this.closing = closing;
    }

    /** Looks every few seconds; a declaration with an open paper is left as it is. */
    @Scheduled(fixedDelayString = "${tsunagi.declaration.close-finished:PT5S}")
    void closeFinished() {
        for (String reference : declarations.in(DeclarationState.RELEASED, AT_ONCE)) {
            if (closing.openPapers(reference) == 0) {
                closing.close(reference);
                LOG.info("declaration closed reference={}", reference);
            }
        }
    }
}
