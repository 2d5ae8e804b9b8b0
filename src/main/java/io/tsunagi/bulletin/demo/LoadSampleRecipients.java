package io.tsunagi.bulletin.demo;

import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.Recipients;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each partner of the sample map one address of a duty desk, in the domain example.com that nobody can own; a partner
 * that has an address keeps what it has.
 */
@Component
@Profile("demo")
@Order(30)
class LoadSampleRecipients implements ApplicationRunner {

    private final SupplyChainMap map;
    private final Recipients recipients;
    private final KeepRecipients keeping;

    LoadSampleRecipients(SupplyChainMap map, Recipients recipients, KeepRecipients keeping) {
        this.map = map;
        this.recipients = recipients;
        this.keeping = keeping;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        RowScope.asHouse(() -> map.partners().forEach(this::load));
    }

    private void load(Partner partner) {
        if (recipients.of(List.of(partner.id())).isEmpty()) {
            keeping.enter(
                    new NewRecipient(
                            partner.id(),
                            "duty@" + partner.code().toLowerCase(Locale.ROOT) + ".example.com",
                            "当番窓口",
                            Languages.BOTH),
                    null);
        }
    }
}
