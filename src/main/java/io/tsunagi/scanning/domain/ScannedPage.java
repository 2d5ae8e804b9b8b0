package io.tsunagi.scanning.domain;

import io.tsunagi.paper.PaperScans.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page of a file.
 *
 * @param id order of reading
 * @param file reference of its file, kind SC
 * @param number of the page in its file, from 1
 * @param part 0 for a whole page, 1 and 2 for the halves of a split one
 * @param reason why it waits or waited; null when it was placed by its code
 * @param paper the sheet that its code tells, although it was not placed by it; null for none
 * @param paperPage page of that sheet; 0 for none
 * @param turn by how many degrees the picture must be turned clockwise to stand upright
 * @param asked whom of the sender's side somebody asked and what was agreed; null unless nobody can read it
 * @param decidedBy login of who decided; null when nobody did
 */
public record ScannedPage(
        long id,
        String file,
        int number,
        int part,
        PageState state,
        @Nullable WaitReason reason,
        @Nullable String paper,
        int paperPage,
        int turn,
        boolean blank,
        Instant readAt,
        @Nullable String asked,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** Its name for people: file and page, and the half. */
    public String name() {
        return name(file, number, part);
    }

    /** Where its picture is. */
    public Source source() {
        return new Source(name(), "/scans/files/" + file + "#page-" + id, "/scans/pages/" + id + ".jpg");
    }

    /** Path of the picture as it came, which nobody turns. */
    public String raw() {
        return "/scans/pages/" + id + "/raw.jpg";
    }

    private static String name(String file, int number, int part) {
        return file + "/" + number + (part == 0 ? "" : "-" + part);
    }
}
