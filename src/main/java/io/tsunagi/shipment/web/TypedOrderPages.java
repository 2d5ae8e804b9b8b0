package io.tsunagi.shipment.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.ShipsFrom;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.OwnFields;
import io.tsunagi.shipment.domain.intake.TypeOrder;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order told on the telephone: typed, shown with the class it will get, confirmed. */
@Controller
class TypedOrderPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final TypeOrder typeOrder;
    private final MappingProfiles profiles;
    private final RankWords words;
    private final RowWords rowWords;
    private final PartnerNames names;
    private final Times times;
    private final Clock clock;

    TypedOrderPages(
            TypeOrder typeOrder,
            MappingProfiles profiles,
            RankWords words,
            RowWords rowWords,
            PartnerNames names,
            Times times,
            Clock clock) {
        this.typeOrder = typeOrder;
        this.profiles = profiles;
        this.words = words;
        this.rowWords = rowWords;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/shipments/new")
    @PreAuthorize("hasRole('COORDINATOR')")
    String fresh(Model model, Locale locale) {
        TypedOrderForm form = new TypedOrderForm();
        form.getValues()
                .put(OrderField.ORDERED_AT, MINUTE.format(clock.instant().atZone(times.zone())));
        model.addAttribute("form", form);
        return page(model, locale);
    }

    /** The first time shows the class, the second time, with nothing changed, takes the order. */
    @PostMapping("/shipments/new")
    @PreAuthorize("hasRole('COORDINATOR')")
    String take(
            @ModelAttribute("form") TypedOrderForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            if (form.getSeen().equals(form.fingerprint())) {
                String reference = typeOrder.take(form.typed());
                flash.addFlashAttribute("notice", "typed-order.taken");
                return "redirect:/shipments/" + reference;
            }
            var preview = typeOrder.preview(form.typed());
            form.setSeen(form.fingerprint());
            model.addAttribute("preview", preview);
            model.addAttribute("sentence", words.sentence(preview));
            model.addAttribute("badge", words.badge(preview));
        } catch (TypeOrder.BadOrder bad) {
            form.setSeen("");
            PageRefusals.show(refused(bad), binding);
        } catch (Refused refused) {
            form.setSeen("");
            PageRefusals.show(named(refused), binding);
        }
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        model.addAttribute("names", names.senders(locale));
        model.addAttribute("groups", TypedOrderForm.GROUPS);
        model.addAttribute(
                "choices",
                Map.of(
                        OrderField.CUSTOMER_TYPE.name(), CustomerType.values(),
                        OrderField.TEMPERATURE.name(), Temperature.values(),
                        OrderField.SHIPS_FROM.name(), ShipsFrom.values()));
        model.addAttribute(
                "sites",
                profiles.all().stream()
                        .map(MappingProfile::site)
                        .distinct()
                        .sorted()
                        .toList());
        return "shipment/typed-order";
    }

    /** At each field what is wrong and, below it, what would be right. */
    private Refused refused(TypeOrder.BadOrder bad) {
        Stream<Refusal> ofFields = bad.problems().stream()
                .flatMap(problem -> Stream.of("import.bad.", "import.right.")
                        .map(kind -> Refusal.at(
                                at(problem.column()), kind + problem.reason(), rowWords.arguments(problem))));
        return new Refused(Stream.concat(bad.refusals().stream(), ofFields).toList());
    }

    private static Refused named(Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(refusal -> Refusal.at(
                        at(refusal.field()),
                        refusal.message(),
                        refusal.arguments().toArray()))
                .toList());
    }

    private static String at(String name) {
        return OwnFields.field(name).map(field -> "values[" + field + "]").orElse(name);
    }
}
