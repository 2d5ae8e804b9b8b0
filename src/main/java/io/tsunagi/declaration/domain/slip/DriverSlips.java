package io.tsunagi.declaration.domain.slip;

import java.util.List;
import java.util.Optional;

/** Where slips are kept; none is deleted. */
public interface DriverSlips {

    /** Adds one. */
    void add(DriverSlip slip);

    /** Writes that one is revoked. */
    void revoke(DriverSlip slip);

    /** The slips of a case, newest first. */
    List<DriverSlip> of(String declaration);

    /** The slip with that code. */
    Optional<DriverSlip> byCodeHash(String codeHash);
}
