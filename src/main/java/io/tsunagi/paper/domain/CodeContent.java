package io.tsunagi.paper.domain;

import io.tsunagi.shared.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signed code says, packed into 35 bytes so that the QR symbol stays coarse.
 *
 * @param paper reference of the paper, kind P
 * @param caseReference the case it belongs to
 * @param copy number of the copy, from 1
 * @param page from 1
 * @param form first four bytes of the hash of the form key
 * @param edition edition of the form
 * @param disruption reference of the disruption; null outside one
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
    static final int LENGTH = 3 * 8 + 1 + 2 + 4 + 2 + 2;

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int LETTERS = 27;

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        pack(bytes, paper);
        pack(bytes, caseReference);
        if (disruption == null) {
            bytes.putLong(0);
        } else {
            pack(bytes, disruption);
        }
        bytes.put((byte) copy).putShort((short) page).putInt(form);
        bytes.putShort(days(edition)).putShort(days(validUntil));
        return bytes.array();
    }

    /** The content of those bytes; refuses what no code of ours can hold. */
    static CodeContent unpack(ByteBuffer bytes) {
        Reference paper = reference(bytes);
        Reference caseReference = reference(bytes);
        Reference disruption = reference(bytes);
        if (paper == null || caseReference == null) {
            throw new IllegalArgumentException("a code names a paper and a case");
        }
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

    private static void pack(ByteBuffer bytes, Reference reference) {
        int kind = 0;
        for (char letter : reference.kind().toCharArray()) {
            kind = kind * LETTERS + letter - 'A' + 1;
        }
        bytes.putShort((short) kind).putShort((short) reference.year()).putInt((int) reference.number());
    }

    private static @Nullable Reference reference(ByteBuffer bytes) {
        int kind = Short.toUnsignedInt(bytes.getShort());
        int year = Short.toUnsignedInt(bytes.getShort());
        long number = Integer.toUnsignedLong(bytes.getInt());
        if (kind == 0 && year == 0 && number == 0) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        for (int left = kind; left > 0; left /= LETTERS) {
            letters.insert(0, (char) ('A' + left % LETTERS - 1));
        }
        return new Reference(letters.toString(), year, number);
    }
}
