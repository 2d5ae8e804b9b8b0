package io.tsunagi.disruption.web;

import io.tsunagi.disruption.CurrentMode;
import io.tsunagi.disruption.NextPromise;
import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.frame.BarDisruptionSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the bar which disruption one is in: that of the page, else the newest running one. */
@Component
class DisruptionBar implements BarDisruptionSource {

    private static final Pattern PAGE = Pattern.compile("/disruptions/(D-\\d{4}-\\d{4,9}-[A-Z])(/.*)?");

    private final DisruptionCases cases;
    private final Days days;
    private final ObjectProvider<NextPromise> promises;
    private final ObjectProvider<CurrentMode> modes;
    private final MessageSource messages;

    DisruptionBar(
            DisruptionCases cases,
            Days days,
            ObjectProvider<NextPromise> promises,
            ObjectProvider<CurrentMode> modes,
            MessageSource messages) {
        this.cases = cases;
        this.days = days;
        this.promises = promises;
        this.modes = modes;
        this.messages = messages;
    }

    @Override
    public Optional<BarDisruption> current(String path, Locale locale) {
        Matcher page = PAGE.matcher(path);
        Optional<DisruptionCase> named = page.matches() ? cases.find(page.group(1)) : Optional.empty();
        return named.or(() -> cases.running().stream().findFirst()).map(disruption -> bar(disruption, locale));
    }

    private BarDisruption bar(DisruptionCase disruption, Locale locale) {
        NextPromise promise = promises.getIfAvailable();
        CurrentMode mode = modes.getIfAvailable();
        return new BarDisruption(
                disruption.reference(),
                locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn(),
                messages.getMessage("disruption.state." + disruption.state(), null, locale),
                mode == null || disruption.state().isOver()
                        ? null
                        : mode.code(disruption.reference()).orElse(null),
                days.of(disruption),
                "/disruptions/" + disruption.reference(),
                promise == null || disruption.state().isOver()
                        ? null
                        : promise.nextUpdate(disruption.reference()).orElse(null),
                false);
    }
}
