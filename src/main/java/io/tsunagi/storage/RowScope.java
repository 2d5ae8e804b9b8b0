package io.tsunagi.storage;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the present thread may see. Every connection that is borrowed carries it to PostgreSQL as the setting
 * {@code tsunagi.scope}, which the row-level security policies read: {@code house} for our own people and machines, a
 * partner's id for a partner, nothing at all by default, and then no partner row is visible or writable.
 */
public final class RowScope {

    private static final String HOUSE = "house";
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private RowScope() {}

    /** Runs with the rows of the whole house. */
    public static <T extends @Nullable Object> T asHouse(Supplier<T> work) {
        return within(HOUSE, work);
    }

    /** Runs with the rows of the whole house. */
    public static void asHouse(Runnable work) {
        within(HOUSE, () -> {
            work.run();
            return true;
        });
    }

    /** Runs with the rows of one partner only. */
    public static <T extends @Nullable Object> T asPartner(UUID partner, Supplier<T> work) {
        return within(partner.toString(), work);
    }

    /** The setting's value for the present thread; empty when nothing may be seen. */
    static String current() {
        String scope = CURRENT.get();
        return scope == null ? "" : scope;
    }

    private static <T extends @Nullable Object> T within(String scope, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
