package io.tsunagi.architecture;

import io.tsunagi.Tsunagi;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesTalkOnlyThroughTheirRootsAndWithoutCycles() {
        ApplicationModules.of(Tsunagi.class).verify();
    }
}
