package io.tsunagi.subscription.persistence;

import io.tsunagi.bulletin.BulletinReaders.Reader;
import io.tsunagi.subscription.domain.Ask;
import io.tsunagi.subscription.domain.Kind;
import io.tsunagi.subscription.domain.Subscriber;
import io.tsunagi.subscription.domain.Subscribers;
import io.tsunagi.subscription.domain.Subscription;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscribers in PostgreSQL; row-level security shows people of a partner what they asked for alone. */
@Repository
class JdbcSubscribers implements Subscribers {

    private static final String SUBSCRIBER = """
            select one.id, one.email, one.language, one.off_code, one.state, one.bounces, one.since,
                (select count(*) from subscription.subscriptions what
                    where what.subscriber = one.id and what.ended_at is null) as number
            from subscription.subscribers one
            """;

    private final JdbcClient jdbc;
    private final AskRows asks;

    JdbcSubscribers(JdbcClient jdbc, AskRows asks) {
        this.jdbc = jdbc;
        this.asks = asks;
    }

    @Override
    public void oneAtATime(String email) {
        asks.oneAtATime(email);
    }

    @Override
    public long asksSince(String email, Instant since) {
        return asks.since(email, since);
    }

    @Override
    public void add(Ask ask, String codeHash) {
        asks.add(ask, codeHash);
    }

    @Override
    public Optional<Ask> lockedAsk(String codeHash) {
        return asks.locked(codeHash);
    }

    @Override
    public void confirm(UUID ask, Instant now) {
        asks.confirm(ask, now);
    }

    @Override
    public int deleteAsks(Instant lapsedBefore) {
        return asks.delete(lapsedBefore);
    }

    @Override
    public void deleteAsks(String email) {
        asks.delete(email);
    }

    @Override
    public Optional<Subscriber> lockedByEmail(String email) {
        return jdbc.sql(SUBSCRIBER + "where lower(one.email) = lower(?) for update of one")
                .param(email)
                .query(SubscriptionColumns::subscriber)
                .optional();
    }

    @Override
    public Optional<Subscriber> lockedByOffCode(String code) {
        return jdbc.sql(SUBSCRIBER + "where one.off_code = ? for update of one")
                .param(code)
                .query(SubscriptionColumns::subscriber)
                .optional();
    }

    @Override
    public Optional<Subscriber> locked(UUID id) {
        return jdbc.sql(SUBSCRIBER + "where one.id = ? for update of one")
                .param(id)
                .query(SubscriptionColumns::subscriber)
                .optional();
    }

    @Override
    public void add(UUID id, Ask ask, String offCode, String person, Instant now) {
        jdbc.sql("""
                        insert into subscription.subscribers
                            (id, email, language, off_code, state, since, changed_at, changed_by)
                        values (:id, :email, :language, :code, 'ACTIVE', :at, :at, :person)
                        """)
                .param("id", id)
                .param("email", ask.email())
                .param("language", ask.language())
                .param("code", offCode)
                .param("at", SubscriptionColumns.timestamp(now))
                .param("person", person)
                .update();
    }

    @Override
    public void change(UUID id, Subscriber.State state, int bounces, String person, Instant now) {
        jdbc.sql("""
                        update subscription.subscribers
                        set state = :state, bounces = :bounces, changed_by = :person, changed_at = :at,
                            email = case when :state = 'OFF' then null else email end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("bounces", bounces)
                .param("person", person)
                .param("at", SubscriptionColumns.timestamp(now))
                .param("id", id)
                .update();
        if (state == Subscriber.State.OFF) {
            jdbc.sql("""
                            update subscription.subscriptions set ended_at = ? where subscriber = ? and ended_at is null
                            """).params(SubscriptionColumns.timestamp(now), id).update();
        }
    }

    @Override
    public boolean subscribe(UUID subscriber, Ask ask, Instant now) {
        return jdbc.sql("""
                        insert into subscription.subscriptions
                            (id, subscriber, partner_id, owner, kind, target, about, confirmed_at)
                        values (gen_random_uuid(), :subscriber, :partner, :owner, :kind, :target, :about, :at)
                        on conflict (subscriber, kind, target) where ended_at is null do nothing
                        """)
                        .param("subscriber", subscriber)
                        .param("partner", ask.partner())
                        .param("owner", ask.owner())
                        .param("kind", ask.kind().name())
                        .param("target", ask.target())
                        .param("about", ask.about())
                        .param("at", SubscriptionColumns.timestamp(now))
                        .update()
                == 1;
    }

    @Override
    public List<Subscription> of(String owner) {
        return jdbc.sql("""
                        select what.id, one.email, what.kind, what.target, what.confirmed_at
                        from subscription.subscriptions what
                        join subscription.subscribers one on one.id = what.subscriber
                        where what.owner = ? and what.ended_at is null and one.email is not null
                        order by what.confirmed_at desc, what.id limit 200
                        """)
                .param(owner)
                .query((row, index) -> new Subscription(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("target"),
                        SubscriptionColumns.instant(row, "confirmed_at")))
                .list();
    }

    @Override
    public Optional<UUID> end(UUID subscription, String owner, Instant now) {
        return jdbc.sql("""
                        update subscription.subscriptions set ended_at = ?
                        where id = ? and owner = ? and ended_at is null returning subscriber
                        """)
                .params(SubscriptionColumns.timestamp(now), subscription, owner)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<UUID> end(Kind kind, String target, Instant now) {
        return jdbc.sql("""
                        update subscription.subscriptions set ended_at = ?
                        where kind = ? and target = ? and ended_at is null returning subscriber
                        """)
                .params(SubscriptionColumns.timestamp(now), kind.name(), target)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<String> lanes() {
        return jdbc.sql("""
                        select distinct target from subscription.subscriptions
                        where kind = 'LANE' and ended_at is null order by target limit 1000
                        """).query(String.class).list();
    }

    @Override
    public List<Reader> matching(Match match, @Nullable UUID after, int limit, Function<String, String> link) {
        return jdbc.sql("""
                        select one.id, one.email, one.language, one.off_code from subscription.subscribers one
                        where one.state = 'ACTIVE' and one.id > :after and exists (
                            select 1 from subscription.subscriptions what
                            where what.subscriber = one.id and what.ended_at is null and (
                                what.kind = 'DISRUPTION' and what.target = :disruption
                                or what.kind = 'PARTNER' and what.about = cast(:failed as uuid)
                                or what.kind = 'PARTNER' and what.owner is not null
                                    and what.about = any (cast(:partners as uuid[]))
                                or what.kind = 'CONSIGNMENT' and what.about = any (cast(:partners as uuid[]))
                                or what.kind = 'LANE' and what.target = any (cast(:lanes as text[]))))
                        order by one.id limit :limit
                        """)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("disruption", match.disruption())
                .param("failed", match.failed())
                .param("partners", match.partners().toArray(UUID[]::new))
                .param("lanes", match.lanes().toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new Reader(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("language").equals("EN") ? Locale.ENGLISH : Locale.JAPANESE,
                        link.apply(row.getString("off_code"))))
                .list();
    }

    @Override
    public List<Subscriber> list(String begin, @Nullable String after, int limit) {
        return jdbc.sql(SUBSCRIBER + """
                        where one.email is not null and starts_with(lower(one.email), lower(:begin))
                            and lower(one.email) > lower(:after)
                        order by lower(one.email) limit :limit
                        """)
                .param("begin", begin)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(SubscriptionColumns::subscriber)
                .list();
    }

    @Override
    public Map<Kind, Long> numbers() {
        Map<Kind, Long> numbers = new EnumMap<>(Kind.class);
        jdbc.sql("""
                        select kind, count(*) as number from subscription.subscriptions where ended_at is null group by kind
                        """).query(row -> {
            numbers.put(Kind.valueOf(row.getString("kind")), row.getLong("number"));
        });
        return numbers;
    }

    @Override
    public Map<Subscriber.State, Long> states() {
        Map<Subscriber.State, Long> numbers = new EnumMap<>(Subscriber.State.class);
        jdbc.sql("select state, count(*) as number from subscription.subscribers group by state")
                .query(row -> {
                    numbers.put(Subscriber.State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return numbers;
    }
}
