package io.tsunagi.bulletin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.PublishBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin.Draft;
import io.tsunagi.bulletin.web.BulletinJson.BulletinAnswer;
import io.tsunagi.bulletin.web.BulletinJson.DraftRequest;
import io.tsunagi.bulletin.web.BulletinJson.PublicationRequest;
import io.tsunagi.bulletin.web.BulletinJson.ReturnRequest;
import io.tsunagi.bulletin.web.BulletinJson.RewriteRequest;
import io.tsunagi.bulletin.web.BulletinJson.TextsAnswer;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins by REST: write, hand over, publish, give back, withdraw, read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bulletins")
class BulletinApi {

    private final WriteBulletin writing;
    private final SubmitBulletin submitting;
    private final PublishBulletin publishing;
    private final ReadBulletins reading;
    private final PreviewBulletin preview;
    private final Disruptions disruptions;

    BulletinApi(
            WriteBulletin writing,
            SubmitBulletin submitting,
            PublishBulletin publishing,
            ReadBulletins reading,
            PreviewBulletin preview,
            Disruptions disruptions) {
        this.writing = writing;
        this.submitting = submitting;
        this.publishing = publishing;
        this.reading = reading;
        this.preview = preview;
        this.disruptions = disruptions;
    }

    @GetMapping("/disruptions/{disruption}/bulletins")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every bulletin of a disruption, newest first")
    List<BulletinAnswer> series(@PathVariable String disruption) {
        Disruptions.Disruption about = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        return reading.all(about.reference()).stream().map(BulletinAnswer::of).toList();
    }

    @PostMapping("/disruptions/{disruption}/bulletins")
    @PreAuthorize("hasRole('MANAGER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a draft; give an id of your own to make a repeated request safe")
    BulletinAnswer draft(@PathVariable String disruption, @RequestBody DraftRequest request) {
        UUID id = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
        return BulletinAnswer.of(writing.draft(new Draft(id, disruption, request.corrects(), request.boxes())));
    }

    @GetMapping("/bulletins/{reference}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One bulletin")
    BulletinAnswer one(@PathVariable String reference) {
        return BulletinAnswer.of(reading.one(reference));
    }

    @PutMapping("/bulletins/{reference}")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Save new words of a draft as a further version")
    BulletinAnswer rewrite(@PathVariable String reference, @RequestBody RewriteRequest request) {
        return BulletinAnswer.of(writing.rewrite(reference, request.version(), request.boxes()));
    }

    @PostMapping("/bulletins/{reference}/submission")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Hand a complete draft to a second manager")
    BulletinAnswer submit(@PathVariable String reference) {
        return BulletinAnswer.of(submitting.submit(reference));
    }

    @PostMapping("/bulletins/{reference}/publication")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Publish the version you read; the writer is refused")
    BulletinAnswer publish(@PathVariable String reference, @RequestBody PublicationRequest request) {
        return BulletinAnswer.of(publishing.publish(reference, request.version()));
    }

    @PostMapping("/bulletins/{reference}/return")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Give a bulletin back to its writer with a reason")
    BulletinAnswer giveBack(@PathVariable String reference, @RequestBody ReturnRequest request) {
        return BulletinAnswer.of(submitting.giveBack(reference, request.remark()));
    }

    @PostMapping("/bulletins/{reference}/withdrawal")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Give a bulletin up before it is published")
    BulletinAnswer withdraw(@PathVariable String reference) {
        return BulletinAnswer.of(submitting.withdraw(reference));
    }

    @GetMapping("/bulletins/{reference}/texts/{language}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Mail, notice and phone script in one language (JA or EN)")
    TextsAnswer texts(@PathVariable String reference, @PathVariable Language language) {
        return TextsAnswer.of(preview.of(reading.one(reference), language));
    }
}
