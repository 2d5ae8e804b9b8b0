package io.tsunagi.claim.persistence;

import io.tsunagi.claim.domain.Claim;
import io.tsunagi.claim.domain.Evidence;
import io.tsunagi.claim.domain.Opinion;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opinions and files of claims, which are only added to. */
@Component
class ClaimAdditions {

    private final JdbcClient jdbc;

    ClaimAdditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Claim claim, Opinion opinion) {
        jdbc.sql("""
                        insert into claim.opinions (id, claim_id, partner_id, round, verdict, reason, words, person, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        claim.id(),
                        claim.partnerId(),
                        opinion.round(),
                        opinion.verdict().name(),
                        opinion.reason().name(),
                        opinion.words(),
                        opinion.person(),
                        opinion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Opinion> opinions(UUID claim) {
        return jdbc.sql("select * from claim.opinions where claim_id = ? order by said_at, id")
                .param(claim)
                .query((row, number) -> new Opinion(
                        row.getInt("round"),
                        Verdict.valueOf(row.getString("verdict")),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getString("person"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean add(Claim claim, Evidence evidence, byte[] content) {
        return jdbc.sql("""
                        insert into claim.evidence
                            (id, claim_id, partner_id, name, media_type, size_bytes, hash, content, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (claim_id, hash) do nothing
                        """)
                        .params(
                                evidence.id(),
                                claim.id(),
                                claim.partnerId(),
                                evidence.name(),
                                evidence.mediaType(),
                                evidence.size(),
                                hash(content),
                                content,
                                evidence.person(),
                                evidence.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Evidence> evidence(UUID claim) {
        return jdbc.sql("""
                        select id, name, media_type, size_bytes, entered_by, entered_at from claim.evidence
                        where claim_id = ? order by entered_at, id
                        """)
                .param(claim)
                .query((row, number) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("size_bytes"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<byte[]> content(UUID claim, UUID file) {
        return jdbc.sql("select content from claim.evidence where claim_id = ? and id = ?")
                .params(claim, file)
                .query(byte[].class)
                .optional();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
