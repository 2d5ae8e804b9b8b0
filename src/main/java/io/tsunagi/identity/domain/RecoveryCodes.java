package io.tsunagi.identity.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Ten codes on paper for the day the telephone is lost: 24 letters of 5 bits each, every one good for one sign-in. */
final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int GROUPS = 6;
    private static final int LETTERS = 24;

    private RecoveryCodes() {}

    static List<String> make() {
        return IntStream.range(0, CODES)
                .mapToObj(code -> Letters.random(GROUPS))
                .toList();
    }

    static boolean mayBe(String typed) {
        return Letters.asTyped(typed).length() == LETTERS;
    }

    static byte[] hash(UUID account, String typed) {
        return Sha256.of(account + ":" + Letters.asTyped(typed));
    }
}
