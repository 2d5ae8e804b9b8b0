package io.tsunagi.paper;

import org.jspecify.annotations.Nullable;

/**
 * A paper got its fate. Published in the transaction of the change.
 *
 * @param reference of the paper
 * @param caseReference whose paper it is
 * @param disruption reference of the disruption; null outside one
 */
public record PaperDisposed(
        String reference, String caseReference, @Nullable String disruption, Disposition disposition) {}
