package io.tsunagi.shipment.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.domain.ListRanked;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ranked list of a disruption. */
@Controller
class RankedPages {

    private final ListRanked listRanked;
    private final PartnerNames names;

    RankedPages(ListRanked listRanked, PartnerNames names) {
        this.listRanked = listRanked;
        this.names = names;
    }

    @GetMapping("/disruptions/{ref}/shipments")
    @PreAuthorize("isAuthenticated()")
    String list(@PathVariable String ref, RankedQuestion asked, Model model, Locale locale) {
        ListRanked.Ranked ranked =
                listRanked.list(ref, asked.filter(), asked.q(), asked.key()).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("page", RankedPage.of(ranked, asked, names.all(locale)));
        return "shipment/ranked";
    }
}
