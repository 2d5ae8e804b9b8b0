package io.tsunagi.declaration.domain.received;

import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.ThreeTimes;
import java.util.UUID;

/**
 * A kept document, without its content.
 *
 * @param name of the file, cleaned
 * @param size in bytes
 * @param hash SHA-256 of the content, hexadecimal
 * @param times occurred is when the electronic system sent it
 * @param by login of who uploaded it
 */
public record ReceivedCopy(
        UUID id, CopyKind kind, String name, MediaKind media, int size, String hash, ThreeTimes times, String by) {}
