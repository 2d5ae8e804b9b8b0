package io.tsunagi.lesson.web;

/** Who may do what with lessons. */
final class LessonDoors {

    /** Everybody of the house. */
    static final String MAY_READ =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";

    /** Whoever learns something, and whoever may own what comes of it. */
    static final String MAY_NOTE = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'ADMINISTRATOR')";

    static final String MAY_LEAD = "hasRole('MANAGER')";

    static final String LESSON = "/lessons/{ref:LN-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String OF_DRILL = "/drills/{disruption:DR-[0-9]{4}-[0-9]+-[A-Z]}/lessons";

    private LessonDoors() {}
}
