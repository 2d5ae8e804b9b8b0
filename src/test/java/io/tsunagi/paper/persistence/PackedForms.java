package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.form.Forms;
import java.nio.file.Path;

/** The forms of the class path, without a server. */
public final class PackedForms {

    private PackedForms() {}

    /** Packed forms alone. */
    public static Forms forms() {
        return new FormFolders(Path.of("no-such-folder"));
    }

    /** Packed forms, overridden by a folder. */
    public static Forms forms(Path folder) {
        return new FormFolders(folder);
    }
}
