package io.tsunagi.declaration;

/**
 * Customs permitted the import (許可). Published in the transaction of the change.
 *
 * @param reference of the declaration
 * @param disruption reference of the disruption it was handled under
 * @param person login of who recorded it
 */
public record DeclarationReleased(String reference, String disruption, String person) {}
