package io.tsunagi.proof.persistence;

import io.tsunagi.proof.domain.Proof;
import io.tsunagi.proof.domain.Proofs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proofs in schema {@code proof}. */
@Repository
class JdbcProofs implements Proofs {

    private static final String SELECT = """
            select reference, disruption, content_hash, file_hash, key, items, size_bytes, made_by, made_at from proof.proofs
            """;

    private final JdbcClient jdbc;

    JdbcProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Proof proof, byte[] file) {
        jdbc.sql("""
                        insert into proof.proofs
                            (reference, disruption, content_hash, file_hash, key, items, size_bytes, made_by, made_at, file)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proof.reference(),
                        proof.disruption(),
                        proof.contentHash(),
                        proof.fileHash(),
                        proof.key(),
                        proof.items(),
                        proof.size(),
                        proof.madeBy(),
                        proof.madeAt().atOffset(ZoneOffset.UTC),
                        file)
                .update();
    }

    @Override
    public void lock(String disruption) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tsunagi.proof.' || ?, 0))")
                .param(disruption)
                .query((row, number) -> true)
                .single();
    }

    @Override
    public List<Proof> of(String disruption) {
        return jdbc.sql(SELECT + "where disruption = ? order by made_at desc, reference desc")
                .param(disruption)
                .query(JdbcProofs::proof)
                .list();
    }

    @Override
    public Optional<Proof> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcProofs::proof)
                .optional();
    }

    @Override
    public Optional<byte[]> file(String reference) {
        return jdbc.sql("select file from proof.proofs where reference = ?")
                .param(reference)
                .query(byte[].class)
                .optional();
    }

    @Override
    public Optional<Proof> byHash(String hash) {
        return jdbc.sql(SELECT + "where file_hash = ? or content_hash = ? order by made_at limit 1")
                .params(hash, hash)
                .query(JdbcProofs::proof)
                .optional();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getString("reference"),
                row.getString("disruption"),
                row.getString("content_hash"),
                row.getString("file_hash"),
                row.getString("key"),
                row.getInt("items"),
                row.getInt("size_bytes"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
