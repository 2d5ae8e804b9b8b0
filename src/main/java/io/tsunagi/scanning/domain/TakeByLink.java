package io.tsunagi.scanning.domain;

import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody without an account sends by a link. Links that are over and secrets that nobody gave out look alike. */
@Service
public class TakeByLink {

    private final UploadLinks links;
    private final TakeIn takeIn;
    private final Clock clock;

    TakeByLink(UploadLinks links, TakeIn takeIn, Clock clock) {
        this.links = links;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    /** The link, while it takes files. */
    @Transactional(readOnly = true)
    public Optional<UploadLink> open(String token) {
        return links.find(OfferUploadLink.hash(token)).filter(link -> link.open(clock.instant()));
    }

    /**
     * Takes a file in. The same file again is the same and does not count twice.
     *
     * @return its reference; empty when the link is none or over
     * @throws Refused at {@code files} when the link is full, or as {@link TakeIn#take} does
     */
    @Transactional
    public Optional<String> take(String token, String name, byte[] bytes) {
        return links.lock(OfferUploadLink.hash(token))
                .filter(link -> link.open(clock.instant()))
                .map(link -> {
                    if (link.full()) {
                        throw new Refused(Refusal.at("files", "scan.link.refused.full", link.most()));
                    }
                    return takeIn.take(new Origin(link.id(), Way.LINK, link.name()), name, bytes);
                });
    }
}
