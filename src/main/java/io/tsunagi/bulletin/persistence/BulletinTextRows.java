package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.StoredTexts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published texts in PostgreSQL. */
@Repository
class BulletinTextRows implements StoredTexts {

    private final JdbcClient jdbc;

    BulletinTextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID bulletin, int version, List<BulletinText> texts) {
        for (BulletinText text : texts) {
            jdbc.sql("""
                            insert into bulletin.texts (bulletin, version, kind, language, subject, body)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(
                            bulletin,
                            version,
                            text.kind().name(),
                            text.language().name(),
                            text.subject(),
                            text.body())
                    .update();
        }
    }

    @Override
    public List<BulletinText> of(UUID bulletin, int version) {
        return jdbc.sql("select kind, language, subject, body from bulletin.texts where bulletin = ? and version = ?")
                .params(bulletin, version)
                .query((row, number) -> new BulletinText(
                        BulletinText.Kind.valueOf(row.getString("kind")),
                        Language.valueOf(row.getString("language")),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
    }
}
