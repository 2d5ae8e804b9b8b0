package io.tsunagi.shipment.web.difference;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.difference.DifferenceReading;
import io.tsunagi.shipment.domain.difference.Picture;
import io.tsunagi.shipment.domain.difference.ReportDamage;
import io.tsunagi.shipment.domain.difference.ReturnedGoods;
import io.tsunagi.shipment.domain.difference.SettleReturned;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Damage, another article, returned goods: forms on the page of a shipment's hand-overs. */
@Controller
@RequestMapping("/shipments/{shipment}")
class DifferencePages {

    private final ReportDamage damage;
    private final Substitute substitute;
    private final SettleReturned returned;
    private final DifferenceReading reading;
    private final SignedIn signedIn;
    private final Times times;

    DifferencePages(
            ReportDamage damage,
            Substitute substitute,
            SettleReturned returned,
            DifferenceReading reading,
            SignedIn signedIn,
            Times times) {
        this.damage = damage;
        this.substitute = substitute;
        this.returned = returned;
        this.reading = reading;
        this.signedIn = signedIn;
        this.times = times;
    }

    @PostMapping("/damages")
    @PreAuthorize("hasRole('COORDINATOR')")
    String damage(
            @PathVariable("shipment") String shipment,
            @RequestParam("id") UUID id,
            @RequestParam(name = "damaged", defaultValue = "") String quantity,
            @RequestParam(name = "damageNote", defaultValue = "") String note,
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        Picture picture = null;
        if (file != null && !file.isEmpty()) {
            picture = Picture.of(file.getBytes())
                    .orElseThrow(() -> new Refused(Refusal.at("picture", "difference.refused.picture")));
        }
        damage.report(shipment, id, number(quantity, "damaged"), note, picture, login());
        return back(shipment, "difference.damage.kept", flash);
    }

    /** The picture as it came, as a file to look at and never as part of a page. */
    @GetMapping("/damages/{id}/picture")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    ResponseEntity<byte[]> picture(@PathVariable("shipment") String shipment, @PathVariable("id") UUID id) {
        boolean ofIt =
                reading.of(shipment).damages().stream().anyMatch(one -> one.id().equals(id));
        Picture picture = reading.picture(id).filter(found -> ofIt).orElseThrow(() -> new NotHere(shipment + " " + id));
        String name = shipment + (picture.type().endsWith("png") ? ".png" : ".jpg");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(picture.bytes());
    }

    @PostMapping("/substitutions")
    @PreAuthorize("hasRole('COORDINATOR')")
    String propose(
            @PathVariable("shipment") String shipment,
            @RequestParam("id") UUID id,
            @RequestParam(name = "sku", defaultValue = "") String sku,
            @RequestParam(name = "description", defaultValue = "") String description,
            @RequestParam(name = "substituteQuantity", defaultValue = "") String quantity,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            @RequestParam(name = "substituteReason", defaultValue = "") String reason,
            RedirectAttributes flash) {
        substitute.propose(
                shipment,
                id,
                new Substitute.Article(sku, description, number(quantity, "substituteQuantity"), unit, reason),
                login(),
                times.now());
        return back(shipment, "difference.substitute.proposed", flash);
    }

    @PostMapping("/substitutions/{id}/answer")
    @PreAuthorize("hasRole('COORDINATOR')")
    String answer(
            @PathVariable("shipment") String shipment,
            @PathVariable("id") UUID id,
            @RequestParam("agreed") boolean agreed,
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam("how") Substitution.How how,
            @RequestParam(name = "answeredAt", defaultValue = "") String at,
            @RequestParam(name = "answerNote", defaultValue = "") String note,
            RedirectAttributes flash) {
        var answeredAt = at.isBlank()
                ? times.now()
                : times.parse(at)
                        .filter(moment -> !moment.isAfter(times.now()))
                        .orElseThrow(() -> new Refused(Refusal.at("answeredAt", "handover.refused.time")));
        substitute.answer(shipment, id, new Substitution.Answer(agreed, who, how, answeredAt, note, login()));
        return back(shipment, "difference.substitute.answered", flash);
    }

    @PostMapping("/returned")
    @PreAuthorize("hasRole('COORDINATOR')")
    String returned(
            @PathVariable("shipment") String shipment,
            @RequestParam("fate") ReturnedGoods.Fate fate,
            @RequestParam(name = "fateReason", defaultValue = "") String reason,
            RedirectAttributes flash) {
        returned.settle(shipment, fate, reason, login());
        return back(shipment, "difference.returned.settled", flash);
    }

    private String login() {
        return signedIn.person().login();
    }

    private static String back(String shipment, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/shipments/" + shipment + "/handover";
    }

    static BigDecimal number(String typed, String field) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw new Refused(Refusal.at(field, "handover.refused.number"));
        }
        return new BigDecimal(plain);
    }
}
