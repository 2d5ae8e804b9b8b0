package io.tsunagi.partnerdesk.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.PartnerPeople;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partnerdesk.domain.AskPartner;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import io.tsunagi.partnerdesk.domain.ReadDesk.Sheet;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The house's side of a partner's desk: who may sign in, what is asked, what came back. */
@Controller
class HousePages {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR')";
    static final String MAY_ASK = "hasRole('MANAGER')";
    static final String TASK = "/partner-tasks/{ref:TK-[0-9]{4}-[0-9]+-[A-Z]}";

    private final ReadDesk reading;
    private final AskPartner asking;
    private final PartnerPeople people;
    private final Found found;
    private final PartnerDeskPages.Words words;

    HousePages(ReadDesk reading, AskPartner asking, PartnerPeople people, Found found, PartnerDeskPages.Words words) {
        this.reading = reading;
        this.asking = asking;
        this.people = people;
        this.found = found;
        this.words = words;
    }

    @GetMapping("/partner-tasks")
    @PreAuthorize(MAY_READ)
    String answered(Model model) {
        model.addAttribute("tasks", reading.answered());
        model.addAttribute("now", words.times().now());
        return "partnerdesk/answered";
    }

    @GetMapping("/partners/{code}/desk")
    @PreAuthorize(MAY_READ)
    String partner(@PathVariable String code, Model model, Locale locale) {
        return partner(code, Typing.NOTHING, model, locale);
    }

    @PostMapping("/partners/{code}/desk/people")
    @PreAuthorize(MAY_ASK)
    String invite(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String login = text(typed, "login");
            flash.addFlashAttribute(
                    "firstPassword", people.invite(found.partner(code).id(), login, text(typed, "displayName")));
            flash.addFlashAttribute("invited", login);
        } catch (Refused refused) {
            return partner(code, Typing.of(typed, refused.refusals(), words.messages(), locale), model, locale);
        }
        flash.addFlashAttribute("notice", "partnerdesk.notice.invited");
        return "redirect:/partners/" + found.partner(code).code() + "/desk";
    }

    @PostMapping("/partners/{code}/desk/people/{login}/closing")
    @PreAuthorize(MAY_ASK)
    String close(@PathVariable String code, @PathVariable String login, RedirectAttributes flash) {
        people.close(found.partner(code).id(), login);
        flash.addFlashAttribute("notice", "partnerdesk.notice.closed");
        return "redirect:/partners/" + found.partner(code).code() + "/desk";
    }

    @PostMapping("/partners/{code}/desk/people/{login}/new-start")
    @PreAuthorize(MAY_ASK)
    String startAgain(@PathVariable String code, @PathVariable String login, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "firstPassword", people.startAgain(found.partner(code).id(), login));
        flash.addFlashAttribute("invited", login);
        return "redirect:/partners/" + found.partner(code).code() + "/desk";
    }

    @PostMapping("/partners/{code}/desk/tasks")
    @PreAuthorize(MAY_ASK)
    String ask(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String task = asking.ask(
                    found.partner(code).id(),
                    text(typed, "disruption"),
                    text(typed, "words"),
                    words.times().parse(text(typed, "dueAt")).orElse(null));
            flash.addFlashAttribute("notice", "partnerdesk.notice.asked");
            return "redirect:/partner-tasks/" + task;
        } catch (Refused refused) {
            return partner(code, Typing.of(typed, refused.refusals(), words.messages(), locale), model, locale);
        }
    }

    @GetMapping(TASK)
    @PreAuthorize(MAY_READ)
    String task(@PathVariable String ref, Model model) {
        return task(ref, Typing.NOTHING, model);
    }

    @PostMapping(TASK + "/{act:acceptance|return|calling-off}")
    @PreAuthorize(MAY_ASK)
    String act(
            @PathVariable String ref,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            switch (act) {
                case "acceptance" -> asking.accept(ref);
                case "return" -> asking.giveBack(ref, text(typed, "why"));
                default -> asking.callOff(ref, text(typed, "why"));
            }
        } catch (Refused refused) {
            return task(ref, Typing.of(typed, refused.refusals(), words.messages(), locale), model);
        }
        flash.addFlashAttribute("notice", "partnerdesk.notice." + act);
        return "redirect:/partner-tasks/" + ref;
    }

    @GetMapping(TASK + "/files/{file}")
    @PreAuthorize(MAY_READ)
    ResponseEntity<byte[]> download(@PathVariable String ref, @PathVariable UUID file) {
        return PartnerDeskPages.download(reading, ref, file);
    }

    private String task(String ref, Typing typing, Model model) {
        Sheet sheet = reading.task(ref);
        model.addAttribute("sheet", sheet);
        model.addAttribute("task", sheet.task());
        model.addAttribute("typing", typing);
        model.addAttribute("now", words.times().now());
        model.addAttribute("mine", false);
        model.addAttribute("code", found.code(sheet.task().partnerId()));
        return "partnerdesk/task";
    }

    private String partner(String code, Typing typing, Model model, Locale locale) {
        Partner partner = found.partner(code);
        model.addAttribute("code", partner.code());
        model.addAttribute("name", locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn());
        model.addAttribute("people", people.of(partner.id()));
        model.addAttribute("tasks", reading.tasks(partner.id()));
        model.addAttribute("evidence", reading.evidence(partner.id()));
        model.addAttribute("disruptions", found.reaching(partner.id()));
        model.addAttribute("typing", typing);
        model.addAttribute("now", words.times().now());
        return "partnerdesk/partner";
    }

    private static String text(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    /** Partners and the disruptions that reach them. */
    @Component("partnerdeskFound")
    record Found(SupplyChainMap map, Disruptions disruptions) {

        Partner partner(String code) {
            return map.partner(code).orElseThrow(() -> new NotHere(code));
        }

        String code(UUID partner) {
            return map.partners().stream()
                    .filter(one -> one.id().equals(partner))
                    .map(Partner::code)
                    .findFirst()
                    .orElse("");
        }

        java.util.List<Disruptions.Disruption> reaching(UUID partner) {
            return disruptions.running().stream()
                    .filter(one -> one.partnerIds().contains(partner))
                    .toList();
        }
    }
}
