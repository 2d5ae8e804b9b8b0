package io.tsunagi.pool.demo;

import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.PoolRows;
import io.tsunagi.pool.domain.SetUpPool;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up one pool for import declarations at office 1A and one for transit at an invented office, unless any pool is there. */
@Component
@Profile("demo")
@Order(20)
class SetUpSamplePools implements DemoScene {

    private final PoolRows pools;
    private final SetUpPool settingUp;

    SetUpSamplePools(PoolRows pools, SetUpPool settingUp) {
        this.pools = pools;
        this.settingUp = settingUp;
    }

    @Override
    public void play(SampleActors actors) {
        if (!pools.all().isEmpty()) {
            return;
        }
        actors.as("manager", () -> {
            setUp(Purpose.JAPAN_IMPORT, "1A", "1A-", "200");
            setUp(Purpose.TRANSIT_ON_PAPER, "SE000000", "SE-BCP-", "50");
        });
    }

    private void setUp(Purpose purpose, String office, String prefix, String last) {
        settingUp.setUp(new SetUpPool.Command(
                purpose, office, prefix, "1", last, "2025-01-01", "", "見本：官署の通知 / sample: letter of the office"));
    }
}
