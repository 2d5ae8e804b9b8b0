package io.tsunagi.scanning.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.WaitReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file with its pages, its original, and the pictures of pages. */
@Controller
class ScanFilePages {

    private final ScanFiles files;
    private final PageStore pages;
    private final PaperScans papers;
    private final DecidePage deciding;
    private final AuditTrail audit;

    ScanFilePages(ScanFiles files, PageStore pages, PaperScans papers, DecidePage deciding, AuditTrail audit) {
        this.files = files;
        this.pages = pages;
        this.papers = papers;
        this.deciding = deciding;
        this.audit = audit;
    }

    @GetMapping("/scans/files/{ref}")
    @PreAuthorize(ScanAccess.MAY_READ)
    String file(@PathVariable String ref, Model model) {
        ScanFile file = found(ref);
        List<ScannedPage> found = pages.ofFile(ref);
        Map<String, List<Picture>> placed = papers
                .of(found.stream().map(ScannedPage::name).toList())
                .stream()
                .collect(Collectors.groupingBy(picture -> picture.source().name()));
        model.addAttribute("file", file);
        model.addAttribute("pages", found);
        model.addAttribute("placed", placed);
        model.addAttribute("duplicates", files.duplicatesOf(ref));
        model.addAttribute(
                "blanks",
                found.stream()
                        .filter(page -> page.state() == PageState.WAITING && page.reason() == WaitReason.BLANK)
                        .count());
        model.addAttribute("history", audit.of(ref));
        return "scanning/file";
    }

    @PostMapping("/scans/files/{ref}/blanks")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String setBlanksAside(@PathVariable String ref, RedirectAttributes flash) {
        found(ref);
        deciding.setBlanksAside(ref);
        flash.addFlashAttribute("notice", "scan.blanks.aside");
        return "redirect:/scans/files/{ref}";
    }

    /** The bytes as they came, to be saved and never to be shown by the browser. */
    @GetMapping("/scans/files/{ref}/original")
    @PreAuthorize(ScanAccess.MAY_READ)
    ResponseEntity<byte[]> original(@PathVariable String ref) {
        ScanFile file = found(ref);
        byte[] bytes = files.bytes(file.sha256()).orElseThrow(() -> new NotHere(ref));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /** The picture of a page, upright. */
    @GetMapping("/scans/pages/{id:[0-9]{1,18}}.jpg")
    @PreAuthorize(ScanAccess.MAY_READ)
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        ScannedPage page = pages.find(id).orElseThrow(() -> new NotHere("page " + id));
        byte[] picture = pages.picture(id).orElseThrow(() -> new NotHere("page " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(io.tsunagi.scanning.domain.Picture.turned(picture, page.turn()));
    }

    /** The picture of a page as it came, for showing parts of it where they stand. */
    @GetMapping("/scans/pages/{id:[0-9]{1,18}}/raw.jpg")
    @PreAuthorize(ScanAccess.MAY_READ)
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(pages.picture(id).orElseThrow(() -> new NotHere("page " + id)));
    }

    private ScanFile found(String reference) {
        return files.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
