package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.SettingUp;
import io.tsunagi.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Tells at the console, once everything is up, where the server is and how to sign in. The set-up code stands in the log on
 * purpose: who can read the server's log may name the first administrator.
 */
@Component
class SignInInstructions {

    private static final Logger LOG = LoggerFactory.getLogger(SignInInstructions.class);

    private final SettingUp settingUp;
    private final DataFolder data;
    private final Environment settings;

    SignInInstructions(SettingUp settingUp, DataFolder data, Environment settings) {
        this.settingUp = settingUp;
        this.data = data;
        this.settings = settings;
    }

    @EventListener
    @Order
    void on(ApplicationReadyEvent ready) {
        String address = settings.getProperty(
                "tsunagi.address",
                "http://localhost:"
                        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080")));
        LOG.info("Tsunagi is ready at {}", address);
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            LOG.info(
                    "Demonstration: sign in with a login and password from {}; the one-time code is printed by:"
                            + " oathtool --totp -b <totpSecret from that file>",
                    data.path().resolve("demo-credentials.json"));
        } else if (settingUp.open()) {
            LOG.info("There is no account yet. Open {}/setup and give this set-up code: {}", address, settingUp.code());
        }
    }
}
