package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What each audience reads of one bulletin, in both languages: before publishing as it would go out, afterwards as it went out. */
@Controller
class BulletinTextPages {

    private final ReadBulletins reading;
    private final PreviewBulletin preview;

    BulletinTextPages(ReadBulletins reading, PreviewBulletin preview) {
        this.reading = reading;
        this.preview = preview;
    }

    @GetMapping("/bulletins/{reference}/texts")
    @PreAuthorize("isAuthenticated()")
    String texts(
            @PathVariable String reference, @RequestParam(defaultValue = "CONSIGNEE") Audience audience, Model model) {
        Bulletin bulletin = reading.one(reference);
        List<BulletinText> all = preview.all(bulletin);
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("audience", audience);
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("japanese", PreviewBulletin.Texts.of(all, Language.JA));
        model.addAttribute("english", PreviewBulletin.Texts.of(all, Language.EN));
        return "bulletin/texts";
    }
}
