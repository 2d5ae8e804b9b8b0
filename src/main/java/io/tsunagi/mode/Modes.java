package io.tsunagi.mode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which mode work goes now; for the manager's picture and whoever tells it on. */
public interface Modes {

    /**
     * Every lane on which something was decided, by lane and then by site; empty when nobody has decided anything.
     *
     * @param disruption reference of the disruption
     */
    List<Standing> of(String disruption);

    /**
     * The lowest and the highest mode of its lanes; empty when nobody has decided anything.
     *
     * @param disruption reference of the disruption
     */
    Optional<Span> span(String disruption);

    /** Modes as the replayed outage had them (domain notes, disruption.md 1.3); the text is {@code mode.name.<name>}. */
    enum Mode {
        /** Nothing goes. */
        M0,
        /** Orders on paper, goods by hand. */
        M1,
        /** Orders by web for some or all, goods still by hand. */
        M2,
        /** A rebuilt system, within limits. */
        M3,
        /** Normal: no limit on any axis. */
        M4
    }

    /**
     * A lane at a site.
     *
     * @param lane name of the lane; its text is {@code mode.lane.<name>}
     * @param since first day of this mode, in the house's zone; null while its first decision has not begun
     */
    record Standing(
            String site, String lane, Mode mode, @Nullable LocalDate since) {}

    /** From the lowest to the highest mode. */
    record Span(Mode lowest, Mode highest) {

        /** For instance {@code M1} or {@code M1–M3}. */
        public String code() {
            return lowest == highest ? lowest.name() : lowest + "–" + highest;
        }
    }
}
