package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.FallbackRoutes;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks a rule card up, for cases that are not in the house too. */
@Controller
@PreAuthorize(Readers.MAY_READ)
class RulePages {

    private final FallbackRoutes routes;
    private final MessageSource messages;

    RulePages(FallbackRoutes routes, MessageSource messages) {
        this.routes = routes;
        this.messages = messages;
    }

    @GetMapping("/rules")
    String rules(
            @RequestParam(defaultValue = "JAPAN") Authority authority,
            @RequestParam(required = false) @Nullable Procedure procedure,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        Typing typing = Typing.of(asked, List.of(), messages, locale);
        if (procedure != null) {
            try {
                model.addAttribute("rule", routes.rule(question(authority, procedure, typing)));
            } catch (Refused refused) {
                typing = Typing.of(asked, refused.refusals(), messages, locale);
            }
        }
        model.addAttribute("authorities", Authority.values());
        model.addAttribute("authority", authority);
        model.addAttribute("typing", typing);
        model.addAttribute(
                "fields",
                List.of(
                        new Choices(
                                "procedure",
                                authority.procedures().stream().map(Enum::name).toList()),
                        new Choices("lastConfirmed", states(authority)),
                        new Choices("owner", RouteQuestion.OWNERS)));
        return "declaration/rules";
    }

    private static RouteQuestion question(Authority authority, Procedure procedure, Typing typing) {
        return new RouteQuestion(
                authority,
                procedure,
                typing.value("lastConfirmed"),
                typing.value("owner"),
                typing.value("controlled").equals("true"));
    }

    private static List<String> states(Authority authority) {
        return authority.procedures().stream()
                .flatMap(procedure -> procedure.states().stream())
                .distinct()
                .toList();
    }

    /** A question of the form with its answers. */
    record Choices(String name, List<String> choices) {}
}
