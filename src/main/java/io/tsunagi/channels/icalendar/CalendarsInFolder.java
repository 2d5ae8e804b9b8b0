package io.tsunagi.channels.icalendar;

import io.tsunagi.channels.domain.FolderContents;
import io.tsunagi.channels.domain.FolderPart;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendars of the status folder. */
@Component
class CalendarsInFolder implements FolderPart {

    private final NextUpdates calendars;

    CalendarsInFolder(NextUpdates calendars) {
        this.calendars = calendars;
    }

    @Override
    public void add(FolderContents contents, Map<String, byte[]> files) {
        FolderContents.LANGUAGES.forEach(language -> files.put(
                FolderContents.file("next-updates", language, "ics"),
                calendars.write(contents.situations(), language)));
    }
}
