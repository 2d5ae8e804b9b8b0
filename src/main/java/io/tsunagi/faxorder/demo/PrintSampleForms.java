package io.tsunagi.faxorder.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.faxorder.domain.BrowseFaxOrders;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Sets up one catalogue of 37 invented items for the invented shipper that the running outage reaches, and prints its form for a few
 * invented customers, unless any catalogue is there.
 */
@Component
@Profile("demo")
@Order(45)
class PrintSampleForms implements DemoScene {

    private static final String SHIPPER = "SAMPLE-RETAIL";
    private static final String FROM = "2025-10-29";

    private final BrowseFaxOrders orders;
    private final SetUpCatalogue settingUp;
    private final LoadEdition loading;
    private final PrintSheets printing;
    private final SupplyChainMap map;
    private final Disruptions disruptions;

    PrintSampleForms(
            BrowseFaxOrders orders,
            SetUpCatalogue settingUp,
            LoadEdition loading,
            PrintSheets printing,
            SupplyChainMap map,
            Disruptions disruptions) {
        this.orders = orders;
        this.settingUp = settingUp;
        this.loading = loading;
        this.printing = printing;
        this.map = map;
        this.disruptions = disruptions;
    }

    @Override
    public void play(SampleActors actors) {
        Optional<Partner> shipper = map.partner(SHIPPER);
        Optional<String> disruption = shipper.flatMap(partner -> disruptions.running().stream()
                .filter(one -> one.state().allowsFallback() && one.partnerIds().contains(partner.id()))
                .map(Disruptions.Disruption::reference)
                .findFirst());
        if (disruption.isEmpty()
                || actors.as("coordinator", () -> !orders.catalogues().isEmpty())) {
            return;
        }
        actors.as("coordinator", () -> {
            String catalogue =
                    settingUp.setUp(new SetUpCatalogue.Command(SHIPPER, "緊急37品目（見本）", "03-0000-0000", "ASKUL-LOGIST"));
            loading.load(catalogue, FROM, "3", table("items.csv"));
            printing.print(
                    new PrintSheets.Command(UUID.randomUUID(), catalogue, disruption.get(), table("customers.csv"), 0));
        });
    }

    private static Sheet table(String name) {
        try {
            return Sheets.ofFile(new ClassPathResource("demo/fax/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("sample table cannot be read: " + name, e);
        }
    }
}
