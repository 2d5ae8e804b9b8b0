package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.BulletinStanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which disruptions are silent, for the desk, and how one stands, for the overview. */
@Service
public class ReadSilences implements BulletinStanding {

    private final Silences silences;
    private final Bulletins bulletins;

    ReadSilences(Silences silences, Bulletins bulletins) {
        this.silences = silences;
        this.bulletins = bulletins;
    }

    /** Silences that a person must end: the own ones, and for a manager those that came to everybody. */
    @Transactional(readOnly = true)
    public List<Silence> waitingFor(String login, boolean manager) {
        return silences.open().stream()
                .filter(silence -> silence.owner().equals(login) || manager && silence.isEscalated())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Standing of(String disruption) {
        Optional<Silence> silence = silences.open().stream()
                .filter(one -> one.disruption().equals(disruption))
                .findFirst();
        List<Bulletin> published = bulletins.published(disruption);
        Boxes last =
                published.isEmpty() ? null : published.get(published.size() - 1).boxes();
        EtaHistory.Moves moves = EtaHistory.of(published).system();
        return new Standing(
                silence.map(Silence::dueAt).orElse(null),
                silence.map(Silence::misses).orElse(0),
                silence.map(Silence::owner).orElse(""),
                last == null ? null : last.eta(),
                last == null ? null : last.workEta(),
                moves.times(),
                moves.hours());
    }
}
