package io.tsunagi.bulletin;

import io.tsunagi.Rooms;
import io.tsunagi.bulletin.domain.Bulletin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Pages of bulletins. */
@Component
class BulletinRooms implements Rooms {

    private final ApplicationContext context;

    BulletinRooms(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Map<String, String> rooms() {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        Bulletin submitted = fixtures.submitted(disruption, BulletinFixtures.words());
        String published = fixtures.published(fixtures.disruption()).reference();
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("bulletins", "/disruptions/" + disruption + "/bulletins");
        rooms.put("bulletin-new", "/disruptions/" + disruption + "/bulletins/new");
        rooms.put("recipients", "/disruptions/" + disruption + "/recipients");
        rooms.put("bulletin-submitted", "/bulletins/" + submitted.reference());
        rooms.put("bulletin-texts", "/bulletins/" + submitted.reference() + "/texts");
        rooms.put("bulletin-published", "/bulletins/" + published);
        rooms.put("bulletin-sheets", "/bulletins/" + published + "/sheets");
        rooms.put("bulletin-deliveries", "/bulletins/" + published + "/deliveries");
        rooms.put("undelivered", "/bulletins/undelivered");
        return rooms;
    }
}
