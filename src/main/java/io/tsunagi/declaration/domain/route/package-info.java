/**
 * The rules of paper fallback: which authority asks for what, by procedure, last confirmed state and whose outage it is. The
 * rules stand in decision tables that a house can edit; this package asks them and keeps what they answered. It changes no
 * declaration.
 */
@NullMarked
package io.tsunagi.declaration.domain.route;

import org.jspecify.annotations.NullMarked;
