package io.tsunagi.shipment.domain.wave;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order in which somebody walks past storage locations: letters as letters and numbers as numbers, so that A-2 comes before
 * A-10; width and case do not count. Without a location last: those are looked for when everything else is on the cart.
 */
final class WalkingOrder implements Comparator<@Nullable String> {

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(@Nullable String one, @Nullable String other) {
        List<String> left = parts(one);
        List<String> right = parts(other);
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = order(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int order(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static List<String> parts(@Nullable String location) {
        String plain = location == null
                ? ""
                : Normalizer.normalize(location, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return PART.matcher(plain).results().map(MatchResult::group).toList();
    }
}
