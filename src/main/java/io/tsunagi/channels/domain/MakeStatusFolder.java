package io.tsunagi.channels.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes the status pages as files that need no server: pages in both languages, tables, feeds, calendars, a sheet, data, hashes. */
@Service
public class MakeStatusFolder {

    private static final int MOST = 200;

    private final PublicNews news;
    private final List<FolderPart> parts;
    private final FolderHashes hashes;
    private final Clock clock;
    private final Duration grace;
    private final String phone;

    MakeStatusFolder(
            PublicNews news,
            List<FolderPart> parts,
            FolderHashes hashes,
            Clock clock,
            @Value("${tsunagi.status-folder.grace:PT30M}") Duration grace,
            @Value("${tsunagi.status-folder.phone:}") String phone) {
        this.news = news;
        this.parts = parts;
        this.hashes = hashes;
        this.clock = clock;
        this.grace = grace;
        this.phone = phone.strip();
    }

    /**
     * Makes it of the newest 200 public disruptions.
     *
     * @param kept how long it may be believed where no update is promised
     */
    public StatusFolder make(Duration kept) {
        FolderContents contents = contents(kept);
        SortedMap<String, byte[]> files = new TreeMap<>();
        parts.forEach(part -> part.add(contents, files));
        files.put(FolderHashes.NAME, hashes.write(contents, Collections.unmodifiableSortedMap(new TreeMap<>(files))));
        return new StatusFolder(contents, files);
    }

    /** What would be in it. */
    public FolderContents contents(Duration kept) {
        return new FolderContents(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                grace,
                kept,
                phone,
                news.all().stream().limit(MOST).toList());
    }

    /** The files by name, without folders, and what they tell. */
    public record StatusFolder(FolderContents contents, SortedMap<String, byte[]> files) {}
}
