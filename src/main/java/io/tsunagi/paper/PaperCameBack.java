package io.tsunagi.paper;

import org.jspecify.annotations.Nullable;

/**
 * There is a picture of every page of a paper now. Published in the transaction that placed the last one; again when one was taken
 * away meanwhile.
 *
 * @param reference of the paper, kind P
 * @param form key of its form, for instance {@code tsunagi/fax-order}
 * @param caseReference whose paper it is
 * @param disruption reference of the disruption; null outside one
 */
public record PaperCameBack(
        String reference,
        String form,
        String caseReference,
        @Nullable String disruption) {}
