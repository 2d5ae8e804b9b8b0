package io.tsunagi.reconnect.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.reconnect.domain.ExportPacket;
import io.tsunagi.reconnect.domain.ReadGates;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a partner stated once: to look at, as one file, and for programs. */
@Controller
@Tag(name = "Reconnection gates")
class PacketPages {

    private static final String PACKET = "/gates/packets/{code:[A-Z0-9][A-Z0-9-]{0,39}}";

    private final ReadGates reading;
    private final ExportPacket exporting;

    PacketPages(ReadGates reading, ExportPacket exporting) {
        this.reading = reading;
        this.exporting = exporting;
    }

    @GetMapping(PACKET)
    @PreAuthorize(GateDoors.MAY_READ)
    String show(@PathVariable String code, Model model) {
        model.addAttribute("packet", json(code));
        return "reconnect/packet";
    }

    @GetMapping("/api/v1" + PACKET)
    @PreAuthorize(GateDoors.MAY_READ)
    @ResponseBody
    @Operation(summary = "What a partner stated for all its gates, and whether it counts today")
    ReadGates.Packet json(@PathVariable String code) {
        return reading.packet(code).orElseThrow(() -> new NotHere(code));
    }

    @GetMapping(PACKET + "/files/{file}")
    @PreAuthorize(GateDoors.MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID file) {
        return GatePages.give(reading.packetFile(code, file).orElseThrow(() -> new NotHere(file.toString())));
    }

    @PostMapping({PACKET + ".zip", "/api/v1" + PACKET + ".zip"})
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary =
                    "The packet as one ZIP: a numbered PDF with the SHA-256 of each file, and the files that count today")
    ResponseEntity<byte[]> export(@PathVariable String code, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("packet-" + code + ".zip")
                                .build()
                                .toString())
                .body(exporting.export(code, locale));
    }
}
