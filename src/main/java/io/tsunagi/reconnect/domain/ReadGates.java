package io.tsunagi.reconnect.domain;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.reconnect.domain.Statement.EvidenceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gates to look at: those of a disruption, one with everything around it, and what a partner has stated. */
@Service
@Transactional(readOnly = true)
public class ReadGates {

    private final Gates gates;
    private final CheckItems items;
    private final Statements statements;
    private final Checklists checklists;
    private final SupplyChainMap map;
    private final GateFile file;

    ReadGates(
            Gates gates,
            CheckItems items,
            Statements statements,
            Checklists checklists,
            SupplyChainMap map,
            GateFile file) {
        this.gates = gates;
        this.items = items;
        this.statements = statements;
        this.checklists = checklists;
        this.map = map;
        this.file = file;
    }

    /** Gates of a disruption, newest first, with how far each checklist is. */
    public List<Row> of(String disruption) {
        return gates.of(disruption).stream().map(this::row).toList();
    }

    /** One gate with its checklist and approvals. */
    public Optional<Sheet> sheet(String reference) {
        return gates.find(reference).map(this::sheet);
    }

    /** What led to how an item stands: every statement that counts or counted, newest first. */
    public List<Statement> history(Gate gate, String item) {
        return statements.history(gate, item);
    }

    /** What a partner stated once and for all its gates. */
    public Optional<Packet> packet(String partnerCode) {
        return map.partner(partnerCode).map(partner -> {
            Checklist checklist = checklists.on(file.today());
            List<Statement> given = statements.packet(partner.id());
            List<PacketLine> lines = checklist.items().stream()
                    .filter(Checklist.Item::reuse)
                    .map(item -> line(item, given))
                    .toList();
            return new Packet(partner, checklist, lines, gates.ofPartner(partner.id()));
        });
    }

    /** A file of a gate's partner, with its content. */
    public Optional<Download> file(String reference, UUID id) {
        return gates.find(reference).flatMap(gate -> download(gate.partnerId(), id));
    }

    /** A file of a partner, with its content. */
    public Optional<Download> packetFile(String partnerCode, UUID id) {
        return map.partner(partnerCode).flatMap(partner -> download(partner.id(), id));
    }

    private Optional<Download> download(UUID partner, UUID id) {
        byte[] content = statements.content(partner, id);
        return statements
                .file(partner, id)
                .flatMap(kept -> content == null ? Optional.empty() : Optional.of(new Download(kept, content)));
    }

    private PacketLine line(Checklist.Item item, List<Statement> given) {
        Statement statement = given.stream()
                .filter(one -> one.item().equals(item.code()))
                .findFirst()
                .orElse(null);
        return new PacketLine(item, statement, statement != null && statement.counts(file.today()));
    }

    private Row row(Gate gate) {
        List<Line> lines = items.lines(gate);
        return new Row(
                gate, system(gate), (int) lines.stream().filter(Line::done).count(), lines.size());
    }

    private Sheet sheet(Gate gate) {
        PartnerSystem system = system(gate);
        return new Sheet(
                gate,
                system,
                map.partner(system.partnerCode()).orElseThrow(),
                items.checklist(gate),
                items.lines(gate),
                gates.approvals(gate.reference()).stream()
                        .filter(one -> one.of(gate))
                        .toList(),
                file.today());
    }

    private PartnerSystem system(Gate gate) {
        return map.system(gate.systemId()).orElseThrow();
    }

    /** A gate in a list. */
    public record Row(Gate gate, PartnerSystem system, int done, int all) {}

    /**
     * A gate.
     *
     * @param approvals those that count now
     * @param today in the zone of the house
     */
    public record Sheet(
            Gate gate,
            PartnerSystem system,
            Partner partner,
            Checklist checklist,
            List<Line> lines,
            List<Approval> approvals,
            LocalDate today) {

        /** The lines of a section. */
        public List<Line> section(String code) {
            return lines.stream()
                    .filter(line -> line.item().code().startsWith(code))
                    .toList();
        }

        /** How many lines of a section hinder nothing more. */
        public long done(String code) {
            return section(code).stream().filter(Line::done).count();
        }

        /** Codes of what is missing before a step, whatever brings it. */
        public List<Line> missing(GateState step) {
            return lines.stream()
                    .filter(line -> line.item().due().compareTo(step) <= 0 && !line.done())
                    .toList();
        }

        /** What is missing of what is stated before a step. */
        public List<Line> unstated(GateState step) {
            return missing(step).stream()
                    .filter(line -> line.item().proof() == Checklist.Proof.STATEMENT)
                    .toList();
        }
    }

    /**
     * What a partner stated once and for all its gates.
     *
     * @param gates its gates, newest first
     */
    public record Packet(Partner partner, Checklist checklist, List<PacketLine> lines, List<Gate> gates) {}

    /**
     * An item of a packet.
     *
     * @param statement the newest; null when there is none
     * @param counts whether it counts today
     */
    public record PacketLine(Checklist.Item item, @Nullable Statement statement, boolean counts) {}

    /** A file to give out. */
    public record Download(EvidenceFile file, byte[] content) {}
}
