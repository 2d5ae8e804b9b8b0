package io.tsunagi.bulletin.domain;

import java.util.List;
import java.util.UUID;

/** The texts of published versions as they went out. */
public interface StoredTexts {

    /** Adds the texts of a version; those that are there stay as they are. */
    void add(UUID bulletin, int version, List<BulletinText> texts);

    /** The texts of a version; empty when none were stored, as for bulletins older than this table. */
    List<BulletinText> of(UUID bulletin, int version);
}
