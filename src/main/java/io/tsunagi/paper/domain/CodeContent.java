package io.tsunagi.paper.domain;

import io.tsunagi.shared.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signed code says, packed into 27 bytes so that the QR symbol stays coarse.
 *
 * @param paper reference of the paper, kind P
 * @param caseReference the case it belongs to
 * @param copy number of the copy, from 1 to 255
 * @param page from 1 to 65,535
 * @param form first four bytes of the hash of the form key
 * @param edition edition of the form
 * @param disruption reference of the disruption, kind D; null outside one
 * @param validUntil last day on which the code counts
 */
record CodeContent(
        Reference paper,
        Reference caseReference,
        int copy,
        int page,
        int form,
        LocalDate edition,
        @Nullable Reference disruption,
        LocalDate validUntil) {

    /** Length in bytes. */
    static final int LENGTH = 5 + 7 + 4 + 1 + 2 + 4 + 2 + 2;

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int LETTERS = 27;
    private static final String PAPER = "P";
    private static final String DISRUPTION = "D";
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 128;
    private static final int THREE_BYTES = 1 << 24;

    CodeContent {
        kind(paper, PAPER);
        year(caseReference);
        if (disruption != null) {
            kind(disruption, DISRUPTION);
            if (disruption.number() >= THREE_BYTES) {
                throw new IllegalArgumentException("no code holds so high a number: " + disruption);
            }
        }
    }

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(year(paper)).putInt((int) paper.number());
        bytes.putShort(kind(caseReference)).put(year(caseReference)).putInt((int) caseReference.number());
        bytes.putInt(disruption == null ? 0 : year(disruption) << 24 | (int) disruption.number());
        bytes.put((byte) copy).putShort((short) page).putInt(form);
        bytes.putShort(days(edition)).putShort(days(validUntil));
        return bytes.array();
    }

    /** The content of those bytes; refuses what no code of ours can hold. */
    static CodeContent unpack(ByteBuffer bytes) {
        Reference paper = new Reference(PAPER, year(bytes.get()), Integer.toUnsignedLong(bytes.getInt()));
        Reference caseReference = new Reference(
                kind(Short.toUnsignedInt(bytes.getShort())), year(bytes.get()), Integer.toUnsignedLong(bytes.getInt()));
        int outage = bytes.getInt();
        Reference disruption = outage == 0
                ? null
                : new Reference(DISRUPTION, year((byte) (outage >>> 24)), outage & (THREE_BYTES - 1));
        int copy = Byte.toUnsignedInt(bytes.get());
        int page = Short.toUnsignedInt(bytes.getShort());
        int form = bytes.getInt();
        LocalDate edition = EPOCH.plusDays(Short.toUnsignedLong(bytes.getShort()));
        LocalDate validUntil = EPOCH.plusDays(Short.toUnsignedLong(bytes.getShort()));
        return new CodeContent(paper, caseReference, copy, page, form, edition, disruption, validUntil);
    }

    /** First four bytes of the hash of a form key. */
    static int formHash(String key) {
        return ByteBuffer.wrap(Hashes.sha256(key.getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }

    /** The same for another page. */
    CodeContent on(int number) {
        return new CodeContent(paper, caseReference, copy, number, form, edition, disruption, validUntil);
    }

    private static short days(LocalDate date) {
        return (short) (date.toEpochDay() - EPOCH.toEpochDay());
    }

    private static void kind(Reference reference, String kind) {
        if (!reference.kind().equals(kind)) {
            throw new IllegalArgumentException("not of kind " + kind + ": " + reference);
        }
        year(reference);
    }

    /** 2000 to 2127, and with the highest bit set 9000 to 9127, the years of exercises. */
    private static byte year(Reference reference) {
        int first = reference.isExercise() ? Reference.EXERCISE_YEARS : FIRST_YEAR;
        int years = reference.year() - first;
        if (years < 0 || years >= YEARS) {
            throw new IllegalArgumentException("no code holds that year: " + reference);
        }
        return (byte) (reference.isExercise() ? years + YEARS : years);
    }

    private static int year(byte packed) {
        int years = Byte.toUnsignedInt(packed);
        return years < YEARS ? FIRST_YEAR + years : Reference.EXERCISE_YEARS + years - YEARS;
    }

    private static short kind(Reference reference) {
        int packed = 0;
        for (char letter : reference.kind().toCharArray()) {
            packed = packed * LETTERS + letter - 'A' + 1;
        }
        return (short) packed;
    }

    private static String kind(int packed) {
        StringBuilder letters = new StringBuilder();
        for (int left = packed; left > 0; left /= LETTERS) {
            letters.insert(0, (char) ('A' + left % LETTERS - 1));
        }
        return letters.toString();
    }
}
