package io.tsunagi.lesson;

import java.util.Optional;

/** What can teach besides a disruption; a feature whose cases can brings a bean. */
public interface LessonSource {

    /** The case with that reference, if it is one of the feature's and lessons may be noted of it. */
    Optional<Source> find(String reference);

    /**
     * A case that can teach.
     *
     * @param path page of it
     */
    record Source(String titleJa, String titleEn, String path) {}
}
