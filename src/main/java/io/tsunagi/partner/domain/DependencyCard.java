package io.tsunagi.partner.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the map: who needs which system for what.
 *
 * @param partnerId who needs it
 * @param systemId what is needed
 * @param stopsSystemId own system of the partner that stops with it; null when the failure ends there
 * @param impactJa what stops, in Japanese
 * @param impactEn what stops, in English
 * @param source how we know it; may be empty
 * @param goals what the needer asks of the system
 */
public record DependencyCard(
        UUID id,
        UUID partnerId,
        UUID systemId,
        @Nullable UUID stopsSystemId,
        String impactJa,
        String impactEn,
        String source,
        Goals goals) {}
