package io.tsunagi.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.channels.domain.MakeStatusFolder;
import io.tsunagi.channels.domain.MakeStatusFolder.StatusFolder;
import io.tsunagi.channels.filesystem.StatusZip;
import io.tsunagi.channels.filesystem.WriteStatusFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The status pages as a folder: what is written by itself, and the same as a ZIP. */
@Controller
@Tag(name = "Public status")
class StatusFolderPages {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final MakeStatusFolder making;
    private final WriteStatusFolder writing;

    StatusFolderPages(MakeStatusFolder making, WriteStatusFolder writing) {
        this.making = making;
        this.writing = writing;
    }

    @GetMapping("/status-folder")
    @PreAuthorize(ChannelDoors.READS)
    String show(Model model) {
        model.addAttribute("folder", writing.folder().map(Path::toString).orElse(null));
        model.addAttribute("every", writing.every().toMinutes());
        model.addAttribute("last", writing.last().orElse(null));
        return "channels/folder";
    }

    @GetMapping({"/status-folder/status.zip", "/api/v1/status-folder"})
    @PreAuthorize(ChannelDoors.TAKES_FOLDER)
    @Operation(summary = "The public status as a ZIP of pages, feeds, calendars, sheets and data that needs no server")
    ResponseEntity<byte[]> zip() {
        StatusFolder folder = making.make(KEPT);
        String name = "status-" + STAMP.format(folder.contents().asOf()) + ".zip";
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(StatusZip.of(folder));
    }
}
