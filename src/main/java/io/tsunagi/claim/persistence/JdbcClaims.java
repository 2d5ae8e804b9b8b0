package io.tsunagi.claim.persistence;

import io.tsunagi.claim.domain.CallBack;
import io.tsunagi.claim.domain.Claim;
import io.tsunagi.claim.domain.ClaimState;
import io.tsunagi.claim.domain.Claims;
import io.tsunagi.claim.domain.Evidence;
import io.tsunagi.claim.domain.Opinion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims in schema {@code claim}. */
@Repository
class JdbcClaims implements Claims {

    private static final String SELECT = "select c.* from claim.claims c ";

    private final JdbcClient jdbc;
    private final ClaimAdditions additions;

    JdbcClaims(JdbcClient jdbc, ClaimAdditions additions) {
        this.jdbc = jdbc;
        this.additions = additions;
    }

    @Override
    public void add(Claim claim) {
        Claim.Asked asked = claim.asked();
        jdbc.sql("""
                        insert into claim.claims
                            (id, reference, partner_id, customer, customer_key, phone_on_order, shipments, priority, organisation,
                             contact, contact_role, ground, words, evidence, days_of_cover, state, valid_until, entered_by,
                             entered_at)
                        values (:id, :reference, :partner, :customer, :key, :phone, :shipments, :priority, :organisation,
                             :contact, :role, :ground, :words, :evidence, :cover, :state, :until, :by, :at)
                        """)
                .param("id", claim.id())
                .param("reference", claim.reference())
                .param("partner", claim.partnerId())
                .param("customer", claim.customer())
                .param("key", ClaimRows.key(claim.customer()))
                .param("phone", claim.phoneOnOrder())
                .param("shipments", claim.shipments().toArray(String[]::new))
                .param("priority", asked.priority())
                .param("organisation", asked.organisation())
                .param("contact", asked.contact())
                .param("role", asked.role())
                .param("ground", asked.ground().name())
                .param("words", asked.words())
                .param("evidence", asked.evidence())
                .param("cover", asked.daysOfCover())
                .param("state", claim.state().name())
                .param("until", at(claim.validUntil()))
                .param("by", claim.enteredBy())
                .param("at", at(claim.enteredAt()))
                .update();
    }

    @Override
    public boolean update(Claim claim) {
        CallBack call = claim.call();
        return jdbc.sql("""
                        update claim.claims
                        set state = :state, valid_until = :until, granted = :granted, renewals = :renewals,
                            called_at = :calledAt, called_number = :number, other_number = :other, answered = :answered,
                            called_by = :calledBy, false_at = :falseAt, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", claim.state().name())
                        .param("until", at(claim.validUntil()))
                        .param("granted", claim.granted())
                        .param("renewals", claim.renewals())
                        .param("calledAt", call == null ? null : at(call.at()))
                        .param("number", call == null ? null : call.number())
                        .param("other", call == null ? null : call.otherNumber())
                        .param("answered", call == null ? null : call.answered())
                        .param("calledBy", call == null ? null : call.person())
                        .param("falseAt", at(claim.falseAt()))
                        .param("id", claim.id())
                        .param("version", claim.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Claim> find(String reference) {
        return one(SELECT + "where c.reference = ?", reference);
    }

    @Override
    public Optional<Claim> lock(String reference) {
        return one(SELECT + "where c.reference = ? for update", reference);
    }

    private Optional<Claim> one(String sql, String reference) {
        return jdbc.sql(sql).param(reference).query(ClaimRows::claim).optional();
    }

    @Override
    public List<Claim> in(List<ClaimState> states) {
        return jdbc.sql(SELECT + "where c.state = any (?) order by c.valid_until, c.id limit 100")
                .param(states.stream().map(ClaimState::name).toArray(String[]::new))
                .query(ClaimRows::claim)
                .list();
    }

    @Override
    public List<Claim> decided() {
        return jdbc.sql(SELECT + """
                        where c.state in ('REFUSED', 'LAPSED', 'WITHDRAWN') order by c.entered_at desc, c.id limit 50
                        """).query(ClaimRows::claim).list();
    }

    @Override
    public List<String> lapsed(Instant now) {
        return jdbc.sql("""
                        select c.reference from claim.claims c where c.state = 'GRANTED' and c.valid_until <= ?
                        order by c.valid_until limit 100
                        """).param(at(now)).query(String.class).list();
    }

    @Override
    public List<Claim> falseOnes(String customer) {
        return jdbc.sql(SELECT + """
                        where c.customer_key = ? and c.false_at is not null order by c.false_at desc limit 20
                        """)
                .param(ClaimRows.key(customer))
                .query(ClaimRows::claim)
                .list();
    }

    @Override
    public void add(Claim claim, Opinion opinion) {
        additions.add(claim, opinion);
    }

    @Override
    public List<Opinion> opinions(UUID claim) {
        return additions.opinions(claim);
    }

    @Override
    public boolean add(Claim claim, Evidence evidence, byte[] content) {
        return additions.add(claim, evidence, content);
    }

    @Override
    public List<Evidence> evidence(UUID claim) {
        return additions.evidence(claim);
    }

    @Override
    public Optional<byte[]> content(UUID claim, UUID file) {
        return additions.content(claim, file);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
