package io.tsunagi.bulletin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.EtaHistory;
import io.tsunagi.bulletin.domain.KeepGlossary;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadEtaHistory;
import io.tsunagi.bulletin.domain.Word;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By REST: the texts of every audience, how the expected end moved, and the words of bulletins. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bulletins")
class BulletinTextApi {

    private final ReadBulletins reading;
    private final PreviewBulletin preview;
    private final ReadEtaHistory etas;
    private final KeepGlossary glossary;
    private final Disruptions disruptions;

    BulletinTextApi(
            ReadBulletins reading,
            PreviewBulletin preview,
            ReadEtaHistory etas,
            KeepGlossary glossary,
            Disruptions disruptions) {
        this.reading = reading;
        this.preview = preview;
        this.etas = etas;
        this.glossary = glossary;
        this.disruptions = disruptions;
    }

    @GetMapping("/bulletins/{reference}/texts")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every text of a bulletin: as it went out, or as it would go out now")
    List<BulletinText> texts(@PathVariable String reference) {
        return preview.all(reading.one(reference));
    }

    @GetMapping("/disruptions/{disruption}/eta-history")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "How the expected end of system and work was told and moved")
    EtaHistory etas(@PathVariable String disruption) {
        return etas.of(disruptions
                .find(disruption)
                .orElseThrow(() -> new NotHere(disruption))
                .reference());
    }

    @GetMapping("/bulletin-glossary")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "The words of bulletins, with those decided against")
    List<Word> words() {
        return glossary.all();
    }

    /** A word as it shall be; the same again changes nothing. */
    @PutMapping("/bulletin-glossary/{word}")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Decides a word; seen is the version one started from, 0 for a new word")
    Word decide(@PathVariable UUID word, @RequestBody WordForm sent) {
        sent.setId(word);
        return glossary.decide(sent.wanted());
    }

    /** Twice is once. */
    @DeleteMapping("/bulletin-glossary/{word}")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Takes a word out; what was written with it stays")
    void drop(@PathVariable UUID word) {
        glossary.drop(word);
    }
}
