package io.tsunagi.rehearsal;

import io.tsunagi.Rooms;
import io.tsunagi.drill.Measure;
import io.tsunagi.rehearsal.domain.DrillFixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drills that are planned, run, ended and closed. */
@Component
public class RehearsalCases implements Rooms {

    private final DrillFixtures drills;

    RehearsalCases(DrillFixtures drills) {
        this.drills = drills;
    }

    @Override
    public Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("drill-closed", "/drills/" + drills.closed(Map.of(Measure.FIRST_BULLETIN, 45L)));
        rooms.put("drill-ended", "/drills/" + drills.ended(List.of(), Map.of(Measure.FIRST_BULLETIN, 30L)));
        rooms.put("drill-running", "/drills/" + drills.told(List.of(), Map.of(Measure.FIRST_BULLETIN, 60L)));
        rooms.put("drill-planned", "/drills/" + drills.planned());
        rooms.put("drills", "/drills");
        rooms.put("drill-plan", "/drills/new");
        rooms.put("drill-replay", "/drills/replay/askul");
        return rooms;
    }
}
