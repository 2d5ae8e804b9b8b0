package io.tsunagi.reconnect.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.reconnect.domain.ReadGates.Packet;
import io.tsunagi.reconnect.domain.ReadGates.PacketLine;
import io.tsunagi.reconnect.domain.Statement.EvidenceFile;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner stated once as one file: a numbered PDF that names the SHA-256 of each evidence, and the evidence beside it. */
@Service
public class ExportPacket {

    private static final String FORM = "tsunagi/statement";

    private final ReadGates reading;
    private final Statements statements;
    private final PaperPress press;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final MessageSource messages;
    private final Times times;
    private final Clock clock;

    ExportPacket(
            ReadGates reading,
            Statements statements,
            PaperPress press,
            AuditTrail audit,
            SignedIn signedIn,
            MessageSource messages,
            Times times,
            Clock clock) {
        this.reading = reading;
        this.statements = statements;
        this.press = press;
        this.audit = audit;
        this.signedIn = signedIn;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A ZIP with {@code packet.pdf} and the files of the statements that count today; each making prints a new numbered sheet, which
     * belongs to the newest gate of the partner.
     *
     * @throws Refused when the partner never had a gate, and so stated nothing
     */
    @Transactional
    public byte[] export(String partnerCode, Locale locale) {
        Packet packet = reading.packet(partnerCode).orElseThrow(() -> new NotHere(partnerCode));
        Gate gate = packet.gates().stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("reconnect.refused.no-packet", partnerCode)));
        Instant now = clock.instant();
        PrintRun run = press.printReport(order(packet, gate, now, locale), List.of(section(packet, locale)));
        String state = gate.state().name();
        audit.record(new Change(
                "reconnect.packet-exported",
                gate.reference(),
                gate.disruption(),
                state,
                state,
                String.join(", ", run.papers())));
        return zip(packet, run.pdf(), now);
    }

    private PrintOrder order(Packet packet, Gate gate, Instant now, Locale locale) {
        String name = ja(locale) ? packet.partner().nameJa() : packet.partner().nameEn();
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(now, times.zone()),
                gate.reference(),
                "/gates/packets/" + packet.partner().code(),
                null,
                Map.of(
                        "title",
                                say(
                                        locale,
                                        "reconnect.packet.title",
                                        packet.partner().code()),
                        "subtitle", say(locale, "reconnect.packet.purpose"),
                        "subject", name,
                        "author", signedIn.person().displayName(),
                        "dated", times.exact(now),
                        "number",
                                say(
                                        locale,
                                        "reconnect.packet.number",
                                        packet.lines().stream()
                                                .filter(PacketLine::counts)
                                                .count(),
                                        packet.lines().size())),
                List.of(),
                null);
    }

    private Section section(Packet packet, Locale locale) {
        return new Section(
                "",
                List.of(),
                List.of(
                        new Column(say(locale, "reconnect.packet.item"), 4, false),
                        new Column(say(locale, "reconnect.packet.stated"), 4, false),
                        new Column(say(locale, "reconnect.packet.owner"), 3, false),
                        new Column(say(locale, "reconnect.packet.file"), 4, false)),
                packet.lines().stream().map(line -> cells(line, locale)).toList());
    }

    private List<String> cells(PacketLine line, Locale locale) {
        String item = line.item().code() + "　"
                + (ja(locale) ? line.item().ja() : line.item().en());
        Statement statement = line.statement();
        if (statement == null) {
            return List.of(item, say(locale, "reconnect.packet.none"), "", "");
        }
        String until = statement.validUntil().toString();
        EvidenceFile file = statement.file();
        return List.of(
                item,
                statement.words(),
                statement.owner() + "\n"
                        + say(locale, line.counts() ? "reconnect.packet.counts" : "reconnect.packet.expired", until),
                file == null ? "" : name(line, file) + "\n" + file.hash());
    }

    private byte[] zip(Packet packet, byte[] pdf, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "packet.pdf", pdf, now);
            for (PacketLine line : packet.lines()) {
                Statement statement = line.statement();
                EvidenceFile file = statement == null ? null : statement.file();
                byte[] content = file == null
                        ? null
                        : statements.content(packet.partner().id(), file.id());
                if (file != null && content != null && line.counts()) {
                    put(zip, name(line, file), content, now);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant now) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(now));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String name(PacketLine line, EvidenceFile file) {
        return line.item().code() + "-" + file.name();
    }

    private static boolean ja(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
