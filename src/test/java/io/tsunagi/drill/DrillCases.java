package io.tsunagi.drill;

import io.tsunagi.Rooms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pages of drills. */
@Component
public class DrillCases implements Rooms {

    /** The scenarios that ship. */
    @Override
    public Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("scenarios", "/drills/scenarios");
        rooms.put("scenario", "/drills/scenarios/askul");
        return rooms;
    }
}
