package io.tsunagi.keying;

import io.tsunagi.As;
import io.tsunagi.identity.Role;
import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Job;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.shared.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs for tests, each on a paper of its own that nobody printed. */
public final class KeyingCases {

    private KeyingCases() {}

    /** A paper that no other test uses; numbers from 970,000 on are nobody's. */
    public static String paper(int number) {
        return new Reference("P", 2025, 970_000L + number).toString();
    }

    /** A field where an error hurts. */
    public static Field critical(String name, FieldKind kind) {
        return field(name, kind, true, null);
    }

    /** A field where it does not. */
    public static Field plain(String name) {
        return field(name, FieldKind.TEXT, false, null);
    }

    /** A field that a machine read. */
    public static Field read(String name, FieldKind kind, Reading reading) {
        return field(name, kind, true, reading);
    }

    private static Field field(String name, FieldKind kind, boolean critical, @Nullable Reading reading) {
        return new Field(
                name, new Text("欄 " + name, "box " + name), kind, critical, 1, new Area(10, 20, 30, 8), reading);
    }

    /** A job for that paper. */
    public static Job job(String paper, Field... fields) {
        return new Job(paper, "test", new Text("試験用紙", "Test sheet"), "/papers/" + paper, null, List.of(fields));
    }

    /** Opens it as a broker. */
    public static String open(TransactionTemplate transaction, KeyingDesk desk, Job job) {
        return As.broker(() -> Objects.requireNonNull(transaction.execute(status -> desk.open(job))));
    }

    /** Somebody whom no other test knows, with the role of brokers. */
    public static Keyer keyer(String name) {
        return new Keyer(name + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** A person who keys. */
    public record Keyer(String login) {

        /** Does the work as this person. */
        public <T> T does(java.util.function.Supplier<T> work) {
            return As.somebody(login, Set.of(Role.BROKER), work);
        }
    }
}
