package io.tsunagi.shipment.drill;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.ReleaseWave;
import io.tsunagi.shipment.domain.wave.SetCapacity;
import io.tsunagi.shipment.domain.wave.SetUsualDay;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A coordinator sets what the working sites can carry today, by the scenario's curve, and releases a wave at each that has some left. */
@Component
@InExercise
class WavesOfDrill {

    private static final int WHOLE = 100;

    private final Disruptions disruptions;
    private final Capacities capacities;
    private final SetCapacity setting;
    private final SetUsualDay usual;
    private final ReleaseWave releasing;
    private final SignedIn signedIn;

    WavesOfDrill(
            Disruptions disruptions,
            Capacities capacities,
            SetCapacity setting,
            SetUsualDay usual,
            ReleaseWave releasing,
            SignedIn signedIn) {
        this.disruptions = disruptions;
        this.capacities = capacities;
        this.setting = setting;
        this.usual = usual;
        this.releasing = releasing;
        this.signedIn = signedIn;
    }

    /**
     * Releases what fits; sites that have used up their day, or where nothing waits, are left out.
     *
     * @return references of the waves
     */
    List<String> release(Stage stage) {
        Disruption disruption = disruptions.find(stage.declared()).orElseThrow();
        LocalDate today = SiteDay.of(stage.now());
        Map<String, SiteLoad> loads = capacities.sites(disruption.partnerIds(), today).stream()
                .collect(Collectors.toMap(SiteLoad::site, Function.identity()));
        List<String> waves = new ArrayList<>();
        List<String> sites = stage.open();
        for (int i = 0; i < sites.size(); i++) {
            SiteLoad load = loads.get(sites.get(i));
            int amount = amount(stage, i, sites.size());
            if (load == null) {
                continue;
            }
            usually(disruption, load, Math.max(1, stage.orders() / sites.size()));
            if (load.open() > 0 && amount > used(load)) {
                waves.add(release(disruption, load, amount, today));
            } else if (load.capacity() == null) {
                setting.set(disruption, load.site(), amount, CapacityUnit.LINE, person());
            }
        }
        return waves;
    }

    private String release(Disruption disruption, SiteLoad load, int amount, LocalDate today) {
        setting.set(disruption, load.site(), amount, CapacityUnit.LINE, person());
        String request = disruption.reference() + " " + load.site() + " " + today + " " + used(load);
        return releasing
                .release(
                        disruption,
                        load.site(),
                        UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)),
                        person())
                .reference();
    }

    /** A usual day of the working sites together is the day's orders; what the others could do is not known. */
    private void usually(Disruption disruption, SiteLoad load, int amount) {
        usual.set(disruption, load.site(), amount, CapacityUnit.LINE, person());
    }

    private String person() {
        return signedIn.person().login();
    }

    private static int used(SiteLoad load) {
        Capacity capacity = load.capacity();
        return capacity == null ? 0 : capacity.used();
    }

    /** The day's share of one site: parts of an order add up over days and sites. */
    private static int amount(Stage stage, int site, int sites) {
        long share = (long) stage.orders() * stage.scenario().percentOn(stage.day());
        long place = (long) stage.day() * sites + site;
        return (int) (share * (place + 1) / WHOLE / sites - share * place / WHOLE / sites);
    }
}
