package io.tsunagi.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook as text: days as {@code 2026-11-24}, moments as {@code 2026-11-24 06:31}, numbers without the exponent that
 * the file keeps them with, formulas by the result that was saved with them. Nothing is reckoned.
 */
final class CellText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final long SECONDS = 86_400;
    /** 9999-12-31 in the days of Excel. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** Formats of days that a file names by number only (ECMA-376 part 1, 18.8.30; 27 to 58 in East Asian editions). */
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);

    private final LocalDateTime epoch;

    CellText(boolean from1904) {
        this.epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    }

    String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber());
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA -> formula(cell);
            case ERROR -> raw(cell);
            case EMPTY -> "";
        };
    }

    private String formula(Cell cell) {
        String saved = raw(cell);
        return saved.matches("-?[0-9]{1,15}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,3})?")
                ? number(cell, new BigDecimal(saved))
                : saved;
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private String number(Cell cell, BigDecimal number) {
        boolean possible = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        return possible && isDay(cell.getDataFormatId(), cell.getDataFormatString())
                ? day(number)
                : number.stripTrailingZeros().toPlainString();
    }

    /** Excel keeps a moment as days with a fraction; it shows whole seconds, and so do we. */
    private String day(BigDecimal days) {
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime moment = epoch.plus(seconds, ChronoUnit.SECONDS);
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toLocalDate().toString();
        }
        return (moment.getSecond() == 0 ? MINUTE : SECOND).format(moment);
    }

    /** Whether the format shows a day: it names a year, month with day, or era; colours and quoted words do not count. */
    static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && DAYS.contains(id);
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?!h|m|s)[^\\]]*\\]", "")
                .replaceAll("(?i)general", "");
        return letters.matches("(?is).*[yd].*")
                || letters.matches("(?is).*(e.*m|m.*e).*") && !letters.matches("(?i).*[0#].*");
    }
}
