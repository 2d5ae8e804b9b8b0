package io.tsunagi.frame;

import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.InExercise;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the mark 訓練 EXERCISE at the head of every page of an exercise and into its title. It works on what templates give out, so
 * that a page which does not use the frame, or is written later, cannot forget it.
 */
@Component
@InExercise
class ExerciseBand extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    private static final String SELF = "exerciseBand";
    private static final int LAST = 10_000;

    private final ExerciseMark mark;
    private final MessageSource messages;

    ExerciseBand(ExerciseMark mark, MessageSource messages) {
        super("exercise");
        this.mark = mark;
        this.messages = messages;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Painter.class, LAST));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(SELF, this);
    }

    private String band(ITemplateContext page) {
        String words = messages.getMessage("exercise.band", new Object[] {mark.name()}, page.getLocale());
        return "<aside class=\"exercise-band\" aria-label=\"" + ExerciseMark.WORD + "\"><strong>" + ExerciseMark.WORD
                + "</strong> " + HtmlUtils.htmlEscape(words) + "</aside>";
    }

    /** One per page; made by Thymeleaf. */
    public static final class Painter extends AbstractTemplateHandler {

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(tag);
            if (tag.getElementCompleteName().equalsIgnoreCase("body")
                    && getContext().getConfiguration().getExecutionAttributes().get(SELF)
                            instanceof ExerciseBand band) {
                write(band.band(getContext()));
            } else if (tag.getElementCompleteName().equalsIgnoreCase("title")) {
                write(ExerciseMark.WORD + " ");
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (tag.getElementCompleteName().equalsIgnoreCase("head")) {
                write("<link rel=\"stylesheet\" href=\"/css/exercise.css\">");
            }
            super.handleCloseElement(tag);
        }

        private void write(String html) {
            handleText(getContext().getModelFactory().createText(html));
        }
    }
}
