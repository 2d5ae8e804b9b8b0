package io.tsunagi;

import java.util.Map;

/**
 * What a feature adds to the walk through its pages: every bean of this kind is opened, in both languages and widths, by the
 * browser tests of the house.
 */
public interface Rooms {

    /** Paths by a short name for the picture. They are opened by a coordinator who also manages, and by an examiner who manages. */
    Map<String, String> rooms();
}
