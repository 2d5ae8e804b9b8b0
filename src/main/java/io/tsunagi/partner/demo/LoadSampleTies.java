package io.tsunagi.partner.demo;

import io.tsunagi.partner.domain.RecordAccess;
import io.tsunagi.partner.domain.RecordSubcontract;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Loads who works for whom and which accounts partners of the sample hold with us. */
@Component
@Profile("demo")
class LoadSampleTies {

    private final RecordSubcontract recordSubcontract;
    private final RecordAccess recordAccess;

    LoadSampleTies(RecordSubcontract recordSubcontract, RecordAccess recordAccess) {
        this.recordSubcontract = recordSubcontract;
        this.recordAccess = recordAccess;
    }

    void load(SampleMap sample) {
        sample.tiers()
                .forEach(tier -> recordSubcontract.record(new RecordSubcontract.Command(
                        null,
                        tier.partner(),
                        tier.contractor(),
                        tier.workJa(),
                        tier.workEn(),
                        tier.wayIn(),
                        tier.mfa(),
                        tier.note())));
        sample.accesses()
                .forEach(access -> recordAccess.record(new RecordAccess.Command(
                        null,
                        access.partner(),
                        access.ourSystem(),
                        access.account(),
                        access.kind(),
                        access.mfa(),
                        access.grantedBy(),
                        null)));
    }
}
