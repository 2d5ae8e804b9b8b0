package io.tsunagi.frame;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page somebody came from, by the Referer header; only its path and query are used, so nobody is led away. */
final class CameFrom {

    private CameFrom() {}

    static String path(@Nullable String referer, String otherwise) {
        if (referer == null) {
            return otherwise;
        }
        try {
            URI uri = URI.create(referer);
            String path = uri.getRawPath();
            boolean ours = path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
            return ours ? path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : otherwise;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
