package io.tsunagi.rehearsal.demo;

import io.tsunagi.frame.StartOffer;
import io.tsunagi.storage.InRealHouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The replay of the ASKUL outage on the page where a newcomer arrives. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class OfferReplay {

    @Bean
    @InRealHouse
    StartOffer askulReplay() {
        return new StartOffer("rehearsal.replay.offer", "rehearsal.replay.hint", "/drills/replay/askul");
    }
}
