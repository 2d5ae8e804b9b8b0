package io.tsunagi.shipment.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.storage.RowScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the three sample profiles and imports their files once, after the sample map, with their days moved to the present. A shipper that has a profile is left as
 * people made it. It works beside the running server, which need not wait for it; each file is one transaction, so that a
 * server which is stopped meanwhile goes on with the next file at its next start.
 */
@Component
@Profile("demo")
@Order(30)
class LoadSampleOrders implements ApplicationRunner {

    private static final String FOLDER = "demo/orders/";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SupplyChainMap map;
    private final MappingProfiles profiles;
    private final CheckImport checkImport;
    private final ConfirmImport confirmImport;
    private final TransactionOperations transaction;
    private final TaskExecutor besides;
    private final Clock clock;

    LoadSampleOrders(
            SupplyChainMap map,
            MappingProfiles profiles,
            CheckImport checkImport,
            ConfirmImport confirmImport,
            TransactionOperations transaction,
            @Qualifier("taskScheduler") TaskExecutor besides,
            Clock clock) {
        this.map = map;
        this.profiles = profiles;
        this.checkImport = checkImport;
        this.confirmImport = confirmImport;
        this.transaction = transaction;
        this.besides = besides;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        besides.execute(this::loadAll);
    }

    private void loadAll() {
        SampleDays days = new SampleDays(LocalDate.now(clock.withZone(TOKYO)));
        YAMLMapper yaml = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
        try (InputStream file = new ClassPathResource(FOLDER + "profiles.yml").getInputStream()) {
            List<SampleOrders> samples = yaml.readValue(file, new TypeReference<List<SampleOrders>>() {});
            for (SampleOrders sample : samples) {
                byte[] orders = days.moved(new ClassPathResource(FOLDER + sample.file()).getContentAsByteArray());
                RowScope.asHouse(() -> transaction.executeWithoutResult(status -> load(sample, orders)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample orders cannot be read", e);
        }
    }

    private void load(SampleOrders sample, byte[] orders) {
        SupplyChainMap.Partner partner = map.partner(sample.partner()).orElse(null);
        if (partner == null
                || profiles.all().stream()
                        .anyMatch(profile -> profile.partnerId().equals(partner.id()))) {
            return;
        }
        UUID id = UUID.randomUUID();
        profiles.save(new MappingProfile(id, partner.id(), sample.name(), sample.site(), sample.layout(), 0));
        ImportRun run = checkImport.check(new CheckImport.Command(id, sample.file(), orders));
        confirmImport.confirm(run.reference());
    }
}
