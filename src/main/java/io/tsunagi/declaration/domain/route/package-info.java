/**
 * The rules of paper fallback: which authority asks for what, by procedure, last confirmed state and whose outage it is. The
 * rules stand in decision tables that a house can edit; this package asks them and keeps what they answered. It changes no
 * declaration, and filings on other forms ask it too.
 */
@NullMarked
@NamedInterface("route")
package io.tsunagi.declaration.domain.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
