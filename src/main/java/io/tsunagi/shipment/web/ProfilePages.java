package io.tsunagi.shipment.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.SaveProfile;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mapping profiles: list, make, change. */
@Controller
class ProfilePages {

    private final MappingProfiles profiles;
    private final SaveProfile saveProfile;
    private final PartnerNames names;

    ProfilePages(MappingProfiles profiles, SaveProfile saveProfile, PartnerNames names) {
        this.profiles = profiles;
        this.saveProfile = saveProfile;
        this.names = names;
    }

    @GetMapping("/imports/profiles")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String list(Model model, Locale locale) {
        model.addAttribute("profiles", profiles.all());
        model.addAttribute("names", names.all(locale));
        return "shipment/profiles";
    }

    @GetMapping("/imports/profiles/new")
    @PreAuthorize("hasRole('COORDINATOR')")
    String fresh(Model model, Locale locale) {
        return form(null, new ProfileForm(), model, locale);
    }

    @GetMapping("/imports/profiles/{id}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String edit(@PathVariable UUID id, Model model, Locale locale) {
        return profiles.find(id)
                .map(profile -> form(id, ProfileForm.of(profile), model, locale))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    @PostMapping({"/imports/profiles", "/imports/profiles/{id}"})
    @PreAuthorize("hasRole('COORDINATOR')")
    String save(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute("form") ProfileForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            saveProfile.save(new SaveProfile.Command(
                    id, form.getPartnerId(), form.getName(), form.getSite(), form.layout(), form.getVersion()));
            flash.addFlashAttribute("notice", "profile.saved");
            return "redirect:/imports/profiles";
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return form(id, form, model, locale);
        }
    }

    private String form(@Nullable UUID id, ProfileForm form, Model model, Locale locale) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("id", id);
        model.addAttribute("names", names.all(locale));
        model.addAttribute("fields", OrderField.values());
        model.addAttribute("dateForms", DateForm.values());
        model.addAttribute("encodings", Layout.Encoding.values());
        model.addAttribute("delimiters", Layout.Delimiter.values());
        return "shipment/profile";
    }
}
