package io.tsunagi.bulletin.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.ChaseDelivery;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.MailServer;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadEtaHistory;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.NextPromise;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The series of a disruption, and one bulletin as it is read, printed, and followed to its recipients. */
@Controller
class BulletinPages {

    private static final int FIRST = 20;

    private final ReadBulletins reading;
    private final PreviewBulletin preview;
    private final ChaseDelivery chasing;
    private final Disruptions disruptions;
    private final NextPromise promise;
    private final MailServer mailServer;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final ReadEtaHistory etas;

    BulletinPages(
            ReadBulletins reading,
            PreviewBulletin preview,
            ChaseDelivery chasing,
            Disruptions disruptions,
            NextPromise promise,
            MailServer mailServer,
            AuditTrail audit,
            SignedIn signedIn,
            ReadEtaHistory etas) {
        this.reading = reading;
        this.preview = preview;
        this.chasing = chasing;
        this.disruptions = disruptions;
        this.promise = promise;
        this.mailServer = mailServer;
        this.audit = audit;
        this.signedIn = signedIn;
        this.etas = etas;
    }

    @GetMapping("/disruptions/{disruption}/bulletins")
    @PreAuthorize("isAuthenticated()")
    String series(@PathVariable String disruption, Model model, Locale locale) {
        Disruptions.Disruption about = about(disruption);
        model.addAttribute("disruption", about);
        model.addAttribute("what", title(about, locale));
        model.addAttribute("bulletins", reading.all(disruption));
        model.addAttribute("eta", etas.of(about.reference()));
        model.addAttribute("nextUpdate", promise.nextUpdate(disruption).orElse(null));
        model.addAttribute("mailServer", mailServer.isSet());
        return "bulletin/series";
    }

    @GetMapping("/bulletins/{reference}")
    @PreAuthorize("isAuthenticated()")
    String one(@PathVariable String reference, Model model, Locale locale) {
        Bulletin bulletin = reading.one(reference);
        Disruptions.Disruption about = about(bulletin.disruption());
        Map<Delivery.State, Long> numbers = reading.numbers(reference);
        boolean manager = signedIn.person().is(Role.MANAGER);
        boolean writer = signedIn.person().login().equals(bulletin.writtenBy());
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("what", title(about, locale));
        List<BulletinText> texts = preview.all(bulletin);
        model.addAttribute("japanese", PreviewBulletin.Texts.of(texts, Language.JA));
        model.addAttribute("english", PreviewBulletin.Texts.of(texts, Language.EN));
        model.addAttribute("eta", etas.of(bulletin.disruption()));
        model.addAttribute("versions", reading.versions(reference));
        model.addAttribute(
                "copies", reading.copies(reference).stream().limit(FIRST).toList());
        model.addAttribute("arrived", sum(numbers, Delivery.State::isOver));
        model.addAttribute("total", sum(numbers, state -> true));
        model.addAttribute("mailServer", mailServer.isSet());
        model.addAttribute("isDraft", bulletin.state() == BulletinState.DRAFT);
        model.addAttribute("isSubmitted", bulletin.state() == BulletinState.SUBMITTED);
        model.addAttribute("mayPublish", manager && !writer);
        model.addAttribute("history", audit.of(reference));
        return "bulletin/one";
    }

    @PostMapping("/bulletins/{reference}/copies/{copy}/again")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String again(@PathVariable String reference, @PathVariable UUID copy, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "bulletin.done.again");
        return "redirect:/bulletins/" + chasing.again(copy);
    }

    @PostMapping("/bulletins/{reference}/copies/{copy}/phoned")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String phoned(
            @PathVariable String reference,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "bulletin.done.phoned");
        String bulletin = chasing.phoned(copy);
        return "redirect:/bulletins/" + (back.equals("undelivered") ? back : bulletin);
    }

    private static long sum(Map<Delivery.State, Long> numbers, Predicate<Delivery.State> counts) {
        return numbers.entrySet().stream()
                .filter(entry -> counts.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Disruptions.Disruption about(String disruption) {
        return disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
    }

    private static String title(Disruptions.Disruption about, Locale locale) {
        return locale.getLanguage().equals("ja") ? about.titleJa() : about.titleEn();
    }
}
