package io.tsunagi.recovery.web;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.bulletin.BulletinStanding;
import io.tsunagi.clock.StatutoryClocks;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.forecast.Forecasts;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.mode.Modes;
import io.tsunagi.recovery.domain.BacklogCurve;
import io.tsunagi.recovery.domain.NextAct;
import io.tsunagi.recovery.domain.ViewFigures;
import io.tsunagi.recovery.domain.ViewFigures.Figures;
import io.tsunagi.recovery.domain.ViewImpact;
import io.tsunagi.recovery.domain.ViewImpact.Obstacle;
import io.tsunagi.recovery.domain.ViewProcess;
import io.tsunagi.shift.OnShift;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is down, since when, who is hurt, when is it over: the page that answers the executive's hourly question. */
@Controller
@PreAuthorize("isAuthenticated()")
class OverviewPages {

    private static final int LAST = 8;

    private final ViewImpact impact;
    private final ViewFigures figures;
    private final ViewProcess process;
    private final AuditSearch audit;
    private final StatutoryClocks clocks;
    private final OnShift onShift;
    private final BulletinStanding bulletins;
    private final Modes modes;
    private final Forecasts forecasts;
    private final Shown shown;

    OverviewPages(
            ViewImpact impact,
            ViewFigures figures,
            ViewProcess process,
            AuditSearch audit,
            StatutoryClocks clocks,
            OnShift onShift,
            BulletinStanding bulletins,
            Modes modes,
            Forecasts forecasts,
            Shown shown) {
        this.impact = impact;
        this.figures = figures;
        this.process = process;
        this.audit = audit;
        this.clocks = clocks;
        this.onShift = onShift;
        this.bulletins = bulletins;
        this.modes = modes;
        this.forecasts = forecasts;
        this.shown = shown;
    }

    @GetMapping("/disruptions/{reference}")
    String overview(@PathVariable String reference, Locale locale, Model model) {
        Disruption disruption = find(reference);
        Figures now = figures.now(disruption);
        List<Obstacle> obstacles = impact.obstacles(reference);
        NextAct act = NextAct.of(disruption.state(), now.bulletinDue(), now.open() > 0, !obstacles.isEmpty());
        model.addAttribute(
                "page",
                new OverviewPage(
                        reference,
                        OverviewPage.title(disruption, locale),
                        disruption.state().name(),
                        disruption.occurredAt(),
                        disruption.systemUpAt(),
                        disruption.closedAt(),
                        day(disruption),
                        act,
                        path(act, reference, obstacles),
                        impact.partners(disruption).stream()
                                .map(affected -> OverviewPage.Partner.of(affected, locale))
                                .toList(),
                        impact.inFlight(disruption),
                        obstacles,
                        audit.page(Filter.about(reference), null, LAST)));
        figures(model, disruption, now);
        model.addAttribute("told", bulletins.of(reference));
        model.addAttribute("modes", modes.of(reference));
        model.addAttribute("legal", clocks.of(reference));
        model.addAttribute("present", onShift.now());
        model.addAttribute("standing", shown.standing(process.standing(reference), locale));
        return "recovery/overview";
    }

    /** The four figures alone; the page asks for them every 15 seconds. */
    @GetMapping("/disruptions/{reference}/figures")
    String figures(@PathVariable String reference, Model model) {
        Disruption disruption = find(reference);
        figures(model, disruption, figures.now(disruption));
        return "recovery/figures :: cards";
    }

    /** The curve for the chart. */
    @GetMapping("/disruptions/{reference}/backlog.json")
    @ResponseBody
    BacklogChart backlog(@PathVariable String reference) {
        return BacklogChart.of(figures.curve(find(reference)), shown.times().zone());
    }

    private void figures(Model model, Disruption disruption, Figures now) {
        BacklogCurve curve = figures.curve(disruption);
        model.addAttribute("reference", disruption.reference());
        model.addAttribute("figures", now);
        model.addAttribute("curve", curve);
        model.addAttribute("forecast", curve.forecast().orElse(null));
        model.addAttribute("kept", forecasts.latest(disruption.reference()).orElse(null));
        model.addAttribute("asOf", shown.times().now());
    }

    private Disruption find(String reference) {
        return impact.disruption(reference).orElseThrow(() -> new NotHere(reference));
    }

    private long day(Disruption disruption) {
        Times times = shown.times();
        return 1
                + ChronoUnit.DAYS.between(
                        disruption.occurredAt().atZone(times.zone()).toLocalDate(),
                        times.now().atZone(times.zone()).toLocalDate());
    }

    private static String path(NextAct act, String reference, List<Obstacle> obstacles) {
        String base = "/disruptions/" + reference;
        return switch (act) {
            case APPROVE -> base + "/approve";
            case WRITE_BULLETIN -> base + "/bulletins";
            case RELEASE_WAVE -> base + "/waves";
            case RECORD_SYSTEM_UP, CLOSE -> base + "/recovery";
            case REMOVE_OBSTACLE -> obstacles.get(0).page();
            case READ_REPORT -> base + "/report";
        };
    }
}
