package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a catalogue of a shipper; its items come with its editions. */
@Service
public class SetUpCatalogue {

    private static final int LONGEST = 40;

    private final Catalogues catalogues;
    private final SupplyChainMap map;
    private final References references;
    private final FaxFile file;

    SetUpCatalogue(Catalogues catalogues, SupplyChainMap map, References references, FaxFile file) {
        this.catalogues = catalogues;
        this.map = map;
        this.references = references;
        this.file = file;
    }

    /**
     * What to set up.
     *
     * @param partner short code of the shipper
     * @param site code of the place the goods leave from
     */
    public record Command(String partner, String name, String faxNumber, String site) {}

    /**
     * Sets one up; the same shipper and name a second time answer the first one.
     *
     * @return its reference, kind CT
     * @throws Refused with everything that is wrong
     */
    @Transactional
    public String setUp(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Partner> partner = map.partner(command.partner().strip());
        if (partner.isEmpty()) {
            refusals.add(Refusal.at("partner", "fax.refused.partner"));
        }
        String name = text("name", command.name(), refusals);
        String faxNumber = Typed.text(command.faxNumber());
        if (!faxNumber.matches("[+0-9][0-9() -]{5,20}")) {
            refusals.add(Refusal.at("faxNumber", "fax.refused.number"));
        }
        String site = text("site", command.site(), refusals);
        Refused.ifAny(refusals);
        Partner shipper = partner.orElseThrow();
        Optional<Catalogue> known = catalogues.catalogues().stream()
                .filter(one -> one.partnerId().equals(shipper.id()) && Objects.equals(one.name(), name))
                .findFirst();
        if (known.isPresent()) {
            return known.get().reference();
        }
        Catalogue catalogue = new Catalogue(
                references.next("CT").toString(), shipper.id(), name, faxNumber, site, file.now(), file.who());
        catalogues.add(catalogue);
        file.write("fax.catalogue", catalogue.reference(), null, null, "SET_UP", shipper.code());
        return catalogue.reference();
    }

    private static String text(String field, String typed, List<Refusal> refusals) {
        String text = typed.strip();
        if (text.isEmpty()) {
            refusals.add(Refusal.at(field, "fax.row.needed"));
        } else if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "fax.row.too-long", LONGEST));
        }
        return text;
    }
}
