package io.tsunagi.outbound.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.outbound.domain.ApproveDestination;
import io.tsunagi.shared.Refused;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a manager approves destinations of probes and webhooks. */
@Controller
class DestinationPages {

    static final String READERS = "hasAnyRole('MANAGER', 'ADMINISTRATOR', 'AUDITOR', 'COORDINATOR')";
    static final String APPROVER = "hasRole('MANAGER')";

    private final ApproveDestination approving;
    private final MessageSource messages;

    DestinationPages(ApproveDestination approving, MessageSource messages) {
        this.approving = approving;
        this.messages = messages;
    }

    @GetMapping("/outbound")
    @PreAuthorize(READERS)
    String list(Model model) {
        return show(Typing.NOTHING, model);
    }

    @PostMapping("/outbound")
    @PreAuthorize(APPROVER)
    String approve(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            approving.approve(
                    typed.getOrDefault("host", ""),
                    port(typed.getOrDefault("port", "")),
                    addresses(typed.getOrDefault("addresses", "")),
                    typed.getOrDefault("why", ""));
        } catch (Refused refused) {
            return show(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "outbound.done.approved");
        return "redirect:/outbound";
    }

    @PostMapping("/outbound/{id}/ending")
    @PreAuthorize(APPROVER)
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        approving.end(id);
        flash.addFlashAttribute("notice", "outbound.done.ended");
        return "redirect:/outbound";
    }

    private String show(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("approvals", approving.all());
        return "outbound/list";
    }

    private static int port(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return plain.matches("\\d{1,5}") ? Integer.parseInt(plain) : 0;
    }

    private static List<String> addresses(String typed) {
        return Arrays.stream(typed.split("[\\s,、]+", -1))
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
