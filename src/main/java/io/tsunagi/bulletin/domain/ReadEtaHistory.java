package io.tsunagi.bulletin.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the expected end of a disruption was told and moved. */
@Service
public class ReadEtaHistory {

    private final Bulletins bulletins;

    ReadEtaHistory(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    /** The history of a disruption; without changes when nothing was ever said. */
    @Transactional(readOnly = true)
    public EtaHistory of(String disruption) {
        return EtaHistory.of(bulletins.published(disruption));
    }
}
