package io.tsunagi.risk.domain.score;

import io.tsunagi.risk.domain.Factor;
import io.tsunagi.risk.domain.RiskJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scores of partners whose ingredients changed, with the edition of the table, so that a score can be explained later. */
@Service
public class KeepScores {

    private final RatePartners rating;
    private final ScoreRows rows;
    private final RiskJournal journal;

    KeepScores(RatePartners rating, ScoreRows rows, RiskJournal journal) {
        this.rating = rating;
        this.rows = rows;
        this.journal = journal;
    }

    /**
     * Keeps what changed since the last time; twice keeps nothing more.
     *
     * @return how many were kept; 0 also while another server does so
     */
    @Transactional
    public int keep() {
        if (!rows.alone()) {
            return 0;
        }
        Map<UUID, KeptScore> before = rows.newest();
        Instant now = journal.now();
        List<KeptScore> changed = rating.all().stream()
                .filter(score -> {
                    KeptScore last = before.get(score.partner().id());
                    return last == null || !last.stands(score);
                })
                .map(score -> kept(score, now))
                .toList();
        if (!changed.isEmpty()) {
            rows.add(changed);
            journal.record("risk.scores-kept", "PARTNER-RISK", null, null, "scores=" + changed.size());
        }
        return changed.size();
    }

    private static KeptScore kept(Score score, Instant now) {
        return new KeptScore(
                score.partner().id(),
                now,
                score.edition(),
                score.of(Factor.CRITICALITY),
                score.of(Factor.EXPOSURE),
                score.of(Factor.EVIDENCE),
                score.value(),
                score.line());
    }
}
