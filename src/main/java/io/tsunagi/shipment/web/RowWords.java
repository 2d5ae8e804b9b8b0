package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.intake.RowProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row and what would be right, in the language of the reader; pages call it as {@code @rowWords}. */
@Component("rowWords")
public class RowWords {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");
    private static final List<String> CHOICES = List.of("customer-type.", "temperature.", "ships-from.");

    private final MessageSource messages;

    RowWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The heading of the file, or our word for a field that the file does not have. */
    public String column(RowProblem problem) {
        return word("order-field.", problem.column()).orElse(problem.column());
    }

    /** Why the row cannot be taken. */
    public String reason(RowProblem problem) {
        return text("import.bad.", problem);
    }

    /** What would be right. */
    public String right(RowProblem problem) {
        return text("import.right.", problem);
    }

    private String text(String prefix, RowProblem problem) {
        String key = prefix + problem.reason();
        return String.valueOf(messages.getMessage(key, arguments(problem), key, LocaleContextHolder.getLocale()));
    }

    /** What a problem names, with codes of choices in words. */
    Object[] arguments(RowProblem problem) {
        return problem.arguments().stream()
                .map(argument ->
                        Stream.of(argument.split(", ", -1)).map(this::choice).collect(Collectors.joining(", ")))
                .toArray();
    }

    private String choice(String code) {
        return CODE.matcher(code).matches()
                ? CHOICES.stream()
                        .flatMap(prefix -> word(prefix, code).stream())
                        .findFirst()
                        .orElse(code)
                : code;
    }

    private Optional<String> word(String prefix, String code) {
        return Optional.ofNullable(messages.getMessage(prefix + code, null, null, LocaleContextHolder.getLocale()));
    }
}
