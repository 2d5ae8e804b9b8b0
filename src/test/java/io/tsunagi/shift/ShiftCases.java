package io.tsunagi.shift;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.identity.Role;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.ShiftDesk;
import io.tsunagi.shift.domain.WriteHandover;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Handovers for tests. */
@Component
public class ShiftCases implements Rooms {

    private final WriteHandover writing;

    ShiftCases(WriteHandover writing) {
        this.writing = writing;
    }

    /** Pages of shifts, with a handover that waits. */
    @Override
    public Map<String, String> rooms() {
        String reference = As.somebody(
                "shift-rooms",
                Set.of(Role.COORDINATOR),
                () -> writing.write(ShiftDesk.SHIPPING, new Handover.Words("ウェーブ3の検品が途中", "17時に集荷", "病院へ本日中")));
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("shifts", "/shifts");
        rooms.put("shift-new", "/shifts/new");
        rooms.put("shift-handover", "/shifts/" + reference);
        return rooms;
    }
}
