package io.tsunagi.frame;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives every failure of the server a number that stands on the page and in the log, so that it can be told on the telephone. */
@Component
class NumberedErrors extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(NumberedErrors.class);
    private static final int LENGTH = 8;
    private static final int SERVER = 500;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= SERVER) {
            String number = UUID.randomUUID().toString().substring(0, LENGTH).toUpperCase(Locale.ROOT);
            attributes.put("requestId", number);
            Throwable cause = getError(request);
            LOG.error("failed number={} path={}", number, attributes.get("path"), cause);
        }
        return attributes;
    }
}
