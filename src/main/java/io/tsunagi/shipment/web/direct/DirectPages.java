package io.tsunagi.shipment.web.direct;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.direct.FollowDirect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lane of what makers ship: who is to be told of what, and what came back from them. */
@Controller
class DirectPages {

    private final Disruptions disruptions;
    private final Shipments shipments;
    private final FollowDirect following;

    DirectPages(Disruptions disruptions, Shipments shipments, FollowDirect following) {
        this.disruptions = disruptions;
        this.shipments = shipments;
        this.following = following;
    }

    @GetMapping("/disruptions/{ref}/direct")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String lane(@PathVariable String ref, @ModelAttribute("form") WaybillForm form, Model model) {
        return page(ref, model);
    }

    @PostMapping("/disruptions/{ref}/direct")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String load(
            @PathVariable String ref,
            @ModelAttribute("form") WaybillForm form,
            BindingResult binding,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile uploaded,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        try {
            if (uploaded == null || uploaded.isEmpty()) {
                throw new Refused(Refusal.at("file", "contact.file"));
            }
            following.load(Sheets.ofFile(uploaded.getBytes()));
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return page(ref, model);
        }
        flash.addFlashAttribute("notice", "direct.done.loaded");
        return "redirect:/disruptions/" + ref + "/direct";
    }

    @GetMapping("/disruptions/{ref}/direct/lines.csv")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    ResponseEntity<byte[]> lines(
            @PathVariable String ref, @RequestParam(defaultValue = "DIRECT") ShipmentStatus status) {
        String text = Stream.concat(
                        Stream.of(
                                "shipment,order,customer,address,phone,sku,description,quantity,unit,needBy,carrier,waybill"),
                        following.lane(ref, direct(status)).stream().map(DirectPages::line))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ref + "-direct.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/shipments/{ref}/direct/shipment")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String ship(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String waybill,
            RedirectAttributes flash) {
        following.ship(ref, carrier, waybill);
        flash.addFlashAttribute("notice", "direct.done.shipped");
        return "redirect:/shipments/" + ref;
    }

    @PostMapping("/shipments/{ref}/direct/delivery")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String deliver(
            @PathVariable String ref, @RequestParam(defaultValue = "") String receiver, RedirectAttributes flash) {
        following.deliver(ref, receiver);
        flash.addFlashAttribute("notice", "direct.done.delivered");
        return "redirect:/shipments/" + ref;
    }

    private String page(String ref, Model model) {
        Disruptions.Disruption disruption = disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
        Map<ShipmentStatus, Long> numbers = new EnumMap<>(ShipmentStatus.class);
        shipments
                .tallies(disruption.partnerIds())
                .forEach(tally -> numbers.merge(tally.status(), tally.number(), Long::sum));
        model.addAttribute("ref", ref);
        model.addAttribute("untold", numbers.getOrDefault(ShipmentStatus.DIRECT, 0L));
        model.addAttribute("told", numbers.getOrDefault(ShipmentStatus.DIRECT_TOLD, 0L));
        model.addAttribute("most", FollowDirect.MOST);
        return "shipment/direct";
    }

    private static ShipmentStatus direct(ShipmentStatus status) {
        return status == ShipmentStatus.DIRECT_TOLD ? status : ShipmentStatus.DIRECT;
    }

    private static String line(Shipment shipment) {
        Shipment.Order order = shipment.order();
        return Stream.of(
                        shipment.reference(),
                        order.number(),
                        order.customer().name(),
                        Stream.of(
                                        order.customer().prefecture(),
                                        order.customer().address())
                                .filter(part -> part != null)
                                .collect(Collectors.joining(" ")),
                        order.customer().phone(),
                        order.sku(),
                        order.description(),
                        order.quantity().toPlainString(),
                        order.unit(),
                        order.needBy().toString(),
                        "",
                        "")
                .map(CsvCells::harmless)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
