/**
 * Second keying (照合入力): what is written by hand on a sheet that came back is keyed beside the picture of each field. Where an
 * error hurts, two people key blind to each other and a third settles what differs; the rest is keyed once, with a sample keyed
 * twice so that the rate of differences is known. It does not know what the values are for, reads no picture itself, gives no
 * paper its fate, and shows nobody another person's keying before the own one is sent.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "codes",
            "storage",
            "audit",
            "identity",
            "frame",
            "disruption",
            "paper"
        })
package io.tsunagi.keying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
