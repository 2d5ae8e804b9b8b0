package io.tsunagi.channels.atom;

import io.tsunagi.channels.domain.FolderContents;
import io.tsunagi.channels.domain.FolderPart;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The feeds of the status folder. Their links lead to the pages beside them, or to where the folder is published when that is set. */
@Component
class FeedsInFolder implements FolderPart {

    private final AtomFeed feeds;
    private final String address;

    FeedsInFolder(AtomFeed feeds, @Value("${tsunagi.status-folder.address:}") String address) {
        this.feeds = feeds;
        String plain = address.strip().replaceAll("/+$", "");
        this.address = plain.isEmpty() ? "" : plain + "/";
    }

    @Override
    public void add(FolderContents contents, Map<String, byte[]> files) {
        FolderContents.LANGUAGES.forEach(language -> files.put(
                FolderContents.file("feed", language, "atom"),
                feeds.write(contents.situations(), null, language, new Beside(address, language))));
    }

    private record Beside(String address, Locale language) implements AtomFeed.Places {

        @Override
        public String self() {
            return address + FolderContents.file("feed", language, "atom");
        }

        @Override
        public String page(@Nullable String disruption) {
            return address + FolderContents.file(disruption == null ? "index" : disruption, language, "html");
        }
    }
}
