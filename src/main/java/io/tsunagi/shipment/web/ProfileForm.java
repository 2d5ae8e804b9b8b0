package io.tsunagi.shipment.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mapping profile as a plain form: one line per field, value maps as lines {@code theirs=ours}. */
class ProfileForm {

    private @Nullable UUID partnerId;
    private String name = "";
    private String site = "";
    private Layout.Encoding encoding = Layout.Encoding.UTF_8;
    private Layout.Delimiter delimiter = Layout.Delimiter.COMMA;
    private String zone = "Asia/Tokyo";
    private String dayEnds = "17:00";
    private int headerLine = 1;
    private List<String> headings = new ArrayList<>();
    private long version;
    private Set<DateForm> dates = EnumSet.of(DateForm.SLASH_DATE, DateForm.SLASH_DATE_TIME);
    private Map<OrderField, String> columns = new EnumMap<>(OrderField.class);
    private Map<OrderField, String> defaults = new EnumMap<>(OrderField.class);
    private Map<OrderField, String> values = new EnumMap<>(OrderField.class);

    static ProfileForm of(MappingProfile profile) {
        Layout layout = profile.layout();
        ProfileForm form = new ProfileForm();
        form.partnerId = profile.partnerId();
        form.name = profile.name();
        form.site = profile.site();
        form.encoding = layout.encoding();
        form.delimiter = layout.delimiter();
        form.zone = layout.zone();
        form.dayEnds = layout.dayEnds().toString();
        form.headerLine = layout.headerLine();
        form.headings = new ArrayList<>(layout.headings());
        form.version = profile.version();
        form.dates = layout.dates();
        form.columns.putAll(layout.columns());
        form.defaults.putAll(layout.defaults());
        layout.values()
                .forEach((field, words) -> form.values.put(
                        field,
                        words.entrySet().stream()
                                .map(word -> word.getKey() + "=" + word.getValue())
                                .collect(Collectors.joining("\n"))));
        return form;
    }

    /**
     * The layout that was typed.
     *
     * @throws Refused at every field that does not make sense
     */
    Layout layout() {
        List<Refusal> refusals = new ArrayList<>();
        Map<OrderField, Map<String, String>> words = new EnumMap<>(OrderField.class);
        values.forEach((field, lines) -> {
            Map<String, String> parsed = words(field, lines, refusals);
            if (!parsed.isEmpty()) {
                words.put(field, parsed);
            }
        });
        LocalTime ends = LocalTime.MIDNIGHT;
        try {
            ends = LocalTime.parse(dayEnds.strip());
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at("dayEnds", "profile.time"));
        }
        Refused.ifAny(refusals);
        return new Layout(
                encoding,
                delimiter,
                filled(columns),
                filled(defaults),
                words,
                dates,
                zone.strip(),
                ends,
                headerLine,
                headings.stream().filter(Objects::nonNull).toList());
    }

    private static Map<String, String> words(OrderField field, String lines, List<Refusal> refusals) {
        Map<String, String> words = new LinkedHashMap<>();
        String[] all = lines.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            int equals = all[i].lastIndexOf('=');
            if (equals > 0 && !all[i].substring(equals + 1).isBlank()) {
                words.put(
                        all[i].substring(0, equals).strip(),
                        all[i].substring(equals + 1).strip());
            } else if (!all[i].isBlank()) {
                refusals.add(Refusal.at("values[" + field + "]", "profile.words", i + 1));
            }
        }
        return words;
    }

    private static Map<OrderField, String> filled(Map<OrderField, String> texts) {
        Map<OrderField, String> filled = new EnumMap<>(OrderField.class);
        texts.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(field, text.strip());
            }
        });
        return filled;
    }

    public @Nullable UUID getPartnerId() {
        return partnerId;
    }

    public void setPartnerId(@Nullable UUID partnerId) {
        this.partnerId = partnerId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public Layout.Encoding getEncoding() {
        return encoding;
    }

    public void setEncoding(Layout.Encoding encoding) {
        this.encoding = encoding;
    }

    public Layout.Delimiter getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(Layout.Delimiter delimiter) {
        this.delimiter = delimiter;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getDayEnds() {
        return dayEnds;
    }

    public void setDayEnds(String dayEnds) {
        this.dayEnds = dayEnds;
    }

    public int getHeaderLine() {
        return headerLine;
    }

    public void setHeaderLine(int headerLine) {
        this.headerLine = headerLine;
    }

    public List<String> getHeadings() {
        return headings;
    }

    public void setHeadings(List<String> headings) {
        this.headings = headings;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Set<DateForm> getDates() {
        return dates;
    }

    public void setDates(Set<DateForm> dates) {
        this.dates = dates;
    }

    public Map<OrderField, String> getColumns() {
        return columns;
    }

    public void setColumns(Map<OrderField, String> columns) {
        this.columns = columns;
    }

    public Map<OrderField, String> getDefaults() {
        return defaults;
    }

    public void setDefaults(Map<OrderField, String> defaults) {
        this.defaults = defaults;
    }

    public Map<OrderField, String> getValues() {
        return values;
    }

    public void setValues(Map<OrderField, String> values) {
        this.values = values;
    }
}
