package io.tsunagi.partner.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.partner.domain.RecordDependency;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.storage.RowScope;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the sample map once, all or nothing; a map that holds its first partner is left as people made it. */
@Component
@Profile("demo")
@Order(20)
class LoadSampleMap implements ApplicationRunner {

    private final SupplyChainMap map;
    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final RecordDependency recordDependency;
    private final RecordContact recordContact;
    private final LoadSampleTies ties;
    private final TransactionOperations transaction;

    LoadSampleMap(
            SupplyChainMap map,
            RecordPartner recordPartner,
            RecordSystem recordSystem,
            RecordDependency recordDependency,
            RecordContact recordContact,
            LoadSampleTies ties,
            TransactionOperations transaction) {
        this.map = map;
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.recordDependency = recordDependency;
        this.recordContact = recordContact;
        this.ties = ties;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream file = new ClassPathResource("demo/partners/map.yml").getInputStream()) {
            SampleMap sample = new YAMLMapper().readValue(file, SampleMap.class);
            RowScope.asHouse(() -> transaction.executeWithoutResult(status -> load(sample)));
        }
    }

    private void load(SampleMap sample) {
        if (map.partner(sample.partners().get(0).code()).isPresent()) {
            return;
        }
        sample.partners()
                .forEach(partner -> recordPartner.record(new RecordPartner.Command(
                        null, partner.code(), partner.nameJa(), partner.nameEn(), partner.kind(), 0)));

        Map<String, UUID> systems = new HashMap<>();
        sample.systems().forEach(system -> systems.put(system.key(), recordSystem.record(command(system))));
        sample.dependencies().forEach(need -> recordDependency.record(command(need, systems)));
        sample.contacts()
                .forEach(contact -> recordContact.record(new RecordContact.Command(
                        null,
                        contact.partner(),
                        contact.name(),
                        contact.phone(),
                        contact.roundClock(),
                        LocalDate.parse(contact.verifiedOn()))));
        ties.load(sample);
    }

    private static RecordSystem.Command command(SampleMap.PartnerSystem system) {
        return new RecordSystem.Command(
                null,
                system.partner(),
                system.nameJa(),
                system.nameEn(),
                system.kind(),
                Duration.ofHours(system.rtoHours()),
                system.rloPercent(),
                0);
    }

    private static RecordDependency.Command command(SampleMap.Need need, Map<String, UUID> systems) {
        return new RecordDependency.Command(
                null,
                need.partner(),
                Objects.requireNonNull(systems.get(need.needs()), need.needs()),
                need.stops() == null ? null : systems.get(need.stops()),
                need.impactJa(),
                need.impactEn(),
                need.source(),
                need.goals() == null ? Goals.NONE : need.goals().goals());
    }
}
