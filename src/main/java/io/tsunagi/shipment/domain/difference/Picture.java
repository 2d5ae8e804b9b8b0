package io.tsunagi.shipment.domain.difference;

import java.util.Optional;

/**
 * A picture as it came. It is never decoded here and is only given back as a file to look at.
 *
 * @param type {@code image/jpeg} or {@code image/png}, by its first bytes
 */
public record Picture(String type, byte[] bytes) {

    /** Most bytes of a picture. */
    public static final int MOST = 8 * 1024 * 1024;

    /** The picture, when the first bytes are those of a JPEG or PNG and it is not too large. */
    public static Optional<Picture> of(byte[] bytes) {
        if (bytes.length < 8 || bytes.length > MOST) {
            return Optional.empty();
        }
        if ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return Optional.of(new Picture("image/jpeg", bytes));
        }
        boolean png = (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        return png ? Optional.of(new Picture("image/png", bytes)) : Optional.empty();
    }
}
