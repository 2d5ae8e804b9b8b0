package io.tsunagi.frame;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Addresses within the house as the template engine writes them, also where no request is answered. */
class LinksOfHouse extends StandardLinkBuilder {

    private final String contextPath;

    /**
     * Links below that path.
     *
     * @param contextPath of the server; empty for the root
     */
    LinksOfHouse(String contextPath) {
        this.contextPath = contextPath;
    }

    @Override
    protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        return context instanceof IWebContext ? super.computeContextPath(context, base, parameters) : contextPath;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return context instanceof IWebContext ? super.processLink(context, link) : link;
    }
}
