package io.tsunagi.shipment.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.ShipmentFixtures;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class ImportOrdersModuleTests {

    @Autowired
    MappingProfiles profiles;

    @Autowired
    CheckImport checkImport;

    @Autowired
    ConfirmImport confirmImport;

    @ParameterizedTest
    @CsvSource({
        "orders-hub.csv,1800,1749,51,0",
        "orders-retail-sjis.csv,900,883,0,17",
        "orders-forwarder.tsv,300,293,0,7"
    })
    void countsEveryRowOfTheSampleFilesOnce(String file, int rows, int good, int twice, int bad) {
        ImportRun checked = check(UUID.randomUUID(), file);

        assertThat(checked.totals()).isEqualTo(new ImportRun.Totals(rows, good, 0, 0, twice, bad, 0));

        ImportRun taken = As.coordinator(() -> confirmImport.confirm(checked.reference()));

        assertThat(taken.totals()).isEqualTo(new ImportRun.Totals(rows, 0, good, 0, twice, bad, 0));
    }

    private ImportRun check(UUID partner, String file) {
        return As.coordinator(() -> {
            MappingProfile profile = ShipmentFixtures.profile(partner, file);
            profiles.save(profile);
            return checkImport.check(new CheckImport.Command(profile.id(), file, ShipmentFixtures.file(file)));
        });
    }
}
