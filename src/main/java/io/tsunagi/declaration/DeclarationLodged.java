package io.tsunagi.declaration;

/**
 * A printed declaration was handed in at customs. Published in the transaction of the change.
 *
 * @param reference of the declaration
 * @param disruption reference of the disruption it is handled under
 * @param person login of who recorded it
 */
public record DeclarationLodged(String reference, String disruption, String person) {}
