package io.tsunagi.overview.web;

import io.tsunagi.overview.domain.KeepOverview.Kept;
import io.tsunagi.overview.domain.RunningDisruption.Urgency;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Writes the figures of the overview in a language, also when nobody asks at that moment. */
@Component
class WriteBoard {

    private final SpringTemplateEngine engine;
    private final ApplicationContext beans;
    private final Spans spans;

    WriteBoard(SpringTemplateEngine engine, ApplicationContext beans, Spans spans) {
        this.engine = engine;
        this.beans = beans;
        this.spans = spans;
    }

    String write(Kept kept, Locale locale) {
        Context context = new Context(locale);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        context.setVariable("version", kept.version());
        context.setVariable("overview", kept.overview());
        context.setVariable("urgencies", Urgency.values());
        context.setVariable(
                "cards",
                kept.overview().running().stream()
                        .map(one -> RunningCard.of(one, spans, locale))
                        .toList());
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            return engine.process("overview/board", Set.of("board"), context);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
