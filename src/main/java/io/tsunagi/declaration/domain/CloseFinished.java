package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import java.util.List;
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

    /** Looks every few seconds, part by part, so that those which wait for a paper do not stand before the others. */
    @Scheduled(fixedDelayString = "${tsunagi.declaration.close-finished:PT5S}")
    void closeFinished() {
        String after = "";
        for (List<String> part = declarations.in(DeclarationState.RELEASED, after, AT_ONCE);
                !part.isEmpty();
                part = declarations.in(DeclarationState.RELEASED, after, AT_ONCE)) {
            part.forEach(this::closeWhenFinished);
            after = part.get(part.size() - 1);
        }
    }

    private void closeWhenFinished(String reference) {
        if (closing.isReady(reference)) {
            closing.close(reference);
            LOG.info("declaration closed reference={}", reference);
        }
    }
}
