package io.tsunagi.subscription.web;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.frame.AddressLimit;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.subscription.domain.AskToSubscribe;
import io.tsunagi.subscription.domain.ConfirmSubscription;
import io.tsunagi.subscription.domain.KeepSubscribers;
import io.tsunagi.subscription.domain.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public pages: ask, click, end. A link alone changes nothing, because mail scanners open links; its button does. The button that
 * ends it needs no session, so that a mail program can press it (RFC 8058).
 */
@Controller
class SubscribePages {

    private final AskToSubscribe asking;
    private final ConfirmSubscription confirming;
    private final KeepSubscribers keeping;
    private final Asks asks;
    private final HouseMail mail;
    private final MessageSource messages;

    SubscribePages(
            AskToSubscribe asking,
            ConfirmSubscription confirming,
            KeepSubscribers keeping,
            Asks asks,
            HouseMail mail,
            MessageSource messages) {
        this.asking = asking;
        this.confirming = confirming;
        this.keeping = keeping;
        this.asks = asks;
        this.mail = mail;
        this.messages = messages;
    }

    @GetMapping("/subscribe")
    String form(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String target, Model model) {
        return form(new Typing(Map.of("kind", kind, "target", TypedBoxes.storable(target)), Map.of()), model);
    }

    @PostMapping("/subscribe")
    String ask(
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse answer) {
        Duration wait = asks.limit().enter(request);
        if (!wait.isZero()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
            model.addAttribute("wait", AddressLimit.seconds(wait));
            return form(new Typing(typed, Map.of()), model);
        }
        try {
            asking.ask(TypedWish.of(typed, locale), null);
        } catch (Refused refused) {
            return form(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        return said(mail.isSet() ? "asked" : "asked-later", model);
    }

    @GetMapping("/subscribe/confirmation/{code}")
    String click(@PathVariable String code, Model model, HttpServletResponse answer) {
        secret(answer);
        return button("confirm", "/subscribe/confirmation/" + code, model);
    }

    @PostMapping("/subscribe/confirmation/{code}")
    String confirm(@PathVariable String code, Model model, HttpServletResponse answer) {
        secret(answer);
        boolean confirmed = confirming.confirm(code);
        if (!confirmed) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return said(confirmed ? "confirmed" : "lapsed", model);
    }

    @GetMapping("/unsubscribe/{code}")
    String off(@PathVariable String code, Model model, HttpServletResponse answer) {
        secret(answer);
        return button("off", "/unsubscribe/" + code, model);
    }

    @PostMapping("/unsubscribe/{code}")
    String end(@PathVariable String code, Model model, HttpServletResponse answer) {
        secret(answer);
        keeping.endByLink(code);
        return said("ended", model);
    }

    private String form(Typing typing, Model model) {
        model.addAttribute("noMail", !mail.isSet());
        model.addAttribute("typing", typing);
        model.addAttribute("kinds", Kind.values());
        return "subscription/subscribe";
    }

    private static String button(String what, String path, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("path", path);
        return "subscription/click";
    }

    private static String said(String what, Model model) {
        model.addAttribute("what", what);
        return "subscription/said";
    }

    /** The address of the page holds a code: it is told to nobody and found by nobody. */
    private static void secret(HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Five wishes a minute from one network address. */
    @Component("subscriptionAsks")
    static final class Asks {

        static final int A_MINUTE = 5;

        private final AddressLimit limit;

        Asks(Clock clock) {
            this.limit = new AddressLimit(clock, A_MINUTE);
        }

        AddressLimit limit() {
            return limit;
        }
    }
}
