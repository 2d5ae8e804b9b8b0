package io.tsunagi.brief;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.brief.domain.Brief;
import io.tsunagi.brief.domain.MakeBrief;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Briefs for tests. */
@Component
public class BriefCases implements Rooms {

    private final MakeBrief making;

    BriefCases(MakeBrief making) {
        this.making = making;
    }

    /** Pages of briefs. */
    @Override
    public Map<String, String> rooms() {
        String reference = As.manager(() -> making.make(new Brief.Words("第2拠点を開けるか、本日18時まで", "バックアップが無事か")));
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("briefs", "/briefs");
        rooms.put("brief", "/briefs/" + reference);
        return rooms;
    }
}
