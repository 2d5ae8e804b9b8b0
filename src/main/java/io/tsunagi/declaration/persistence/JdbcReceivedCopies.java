package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.declaration.domain.received.ReceivedCopies;
import io.tsunagi.declaration.domain.received.ReceivedCopy;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents from the electronic system in {@code declaration.received_copies}. */
@Repository
class JdbcReceivedCopies implements ReceivedCopies {

    private final JdbcClient jdbc;

    JdbcReceivedCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(UUID declarationId, UUID partnerId, ReceivedCopy copy, byte[] content) {
        return jdbc.sql("""
                        insert into declaration.received_copies (id, declaration_id, partner_id, kind, name, media_type,
                            size_bytes, hash, content, received_at, written_at, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (declaration_id, hash) do nothing
                        """)
                        .params(
                                copy.id(),
                                declarationId,
                                partnerId,
                                copy.kind().name(),
                                copy.name(),
                                copy.media().mediaType(),
                                copy.size(),
                                copy.hash(),
                                content,
                                at(copy.times().occurredAt()),
                                at(copy.times().writtenAt()),
                                at(copy.times().enteredAt()),
                                copy.by())
                        .update()
                == 1;
    }

    @Override
    public List<ReceivedCopy> of(UUID declarationId) {
        return jdbc.sql("""
                        select id, kind, name, media_type, size_bytes, hash, received_at, written_at, entered_at, entered_by
                          from declaration.received_copies where declaration_id = ? order by received_at, entered_at, id
                        """)
                .param(declarationId)
                .query((row, number) -> new ReceivedCopy(
                        row.getObject("id", UUID.class),
                        CopyKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        MediaKind.kept(row.getString("media_type")),
                        row.getInt("size_bytes"),
                        row.getString("hash"),
                        new ThreeTimes(
                                JdbcDeclarations.instant(row, "received_at"),
                                JdbcDeclarations.instant(row, "written_at"),
                                JdbcDeclarations.instant(row, "entered_at")),
                        row.getString("entered_by")))
                .list();
    }

    @Override
    public Optional<byte[]> content(UUID declarationId, UUID copy) {
        return jdbc.sql("select content from declaration.received_copies where declaration_id = ? and id = ?")
                .params(declarationId, copy)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
