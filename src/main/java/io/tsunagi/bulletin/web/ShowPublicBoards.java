package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.bulletin.domain.PublicStatus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets other features publish beside the bulletins under the same rules. */
@Component
class ShowPublicBoards implements PublicBoards {

    private final PublicStatus status;
    private final StatusStyle style;

    ShowPublicBoards(PublicStatus status, StatusStyle style) {
        this.status = status;
        this.style = style;
    }

    @Override
    public Optional<Title> of(String disruption) {
        return status.of(disruption)
                .map(situation -> new Title(
                        situation.disruption().titleJa(), situation.disruption().titleEn()));
    }

    @Override
    public String style() {
        return style.text();
    }

    @Override
    public String contentSecurityPolicy() {
        return style.contentSecurityPolicy();
    }
}
