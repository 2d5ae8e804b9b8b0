package io.tsunagi.lesson.domain;

import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Chases lessons whose day has passed, each once a week: the record says so, and the lines on the desks of the owner and of every
 * manager stay until it is done. Two servers chase a lesson once, because the row is taken and marked in one statement.
 */
@Service
public class ChaseLessons {

    private static final Logger LOG = LoggerFactory.getLogger(ChaseLessons.class);
    private static final Duration AGAIN = Duration.ofDays(7);

    private final Lessons lessons;
    private final LessonFile file;
    private final TransactionOperations transaction;

    ChaseLessons(Lessons lessons, LessonFile file, TransactionOperations transaction) {
        this.lessons = lessons;
        this.file = file;
        this.transaction = transaction;
    }

    /** Every morning (Asia/Tokyo). */
    @Scheduled(cron = "${tsunagi.lesson.chase:0 10 9 * * *}", zone = "Asia/Tokyo")
    void chaseDaily() {
        int chased = RowScope.asHouse(this::chase);
        if (chased > 0) {
            LOG.info("overdue lessons chased number={}", chased);
        }
    }

    /** Chases those that are overdue and were not chased for a week; answers how many. */
    public int chase() {
        Integer number = transaction.execute(status -> {
            List<Lesson> chased = lessons.chase(file.today(), file.now().minus(AGAIN), file.now());
            chased.forEach(lesson -> file.record(
                    "lesson.chased",
                    lesson,
                    lesson.state().name(),
                    "owner=" + lesson.owner() + " due=" + lesson.dueOn()));
            return chased.size();
        });
        return number == null ? 0 : number;
    }
}
