package io.tsunagi.declaration;

/**
 * A declaration is released and every paper of it has its disposition. Published in the transaction of the change.
 *
 * @param reference of the declaration
 * @param disruption reference of the disruption it was handled under
 */
public record DeclarationClosed(String reference, String disruption) {}
