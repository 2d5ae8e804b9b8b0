package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Counter;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the counter's page around a case that {@link DeclarationView} filled in already, or around none. */
@Component
class CounterView {

    /** Field of a step that was taken at the counter: reference of the disruption whose counter it returns to. */
    static final String FIELD = "counter";

    private final Counter counter;
    private final Disruptions disruptions;

    CounterView(Counter counter, Disruptions disruptions) {
        this.counter = counter;
        this.disruptions = disruptions;
    }

    /** The counter a step was taken at; null when it was taken on the page of the case. */
    static @Nullable String at(Map<String, String> typed) {
        String given = typed.getOrDefault(FIELD, "");
        return given.startsWith("D-") && Reference.isValid(given) ? given : null;
    }

    /** Path of a counter. */
    static String path(String disruption) {
        return "/disruptions/" + disruption + "/counter";
    }

    /**
     * The counter's page.
     *
     * @param present reference of the case in the model; null for none
     */
    String page(String disruption, @Nullable String present, Model model) {
        model.addAttribute("disruption", disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption)));
        model.addAttribute("queue", counter.queue(disruption, present));
        model.addAttribute("present", present);
        model.addAttribute(FIELD, disruption);
        return "declaration/counter";
    }
}
