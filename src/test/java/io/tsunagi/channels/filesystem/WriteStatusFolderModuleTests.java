package io.tsunagi.channels.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.channels.domain.MakeStatusFolder;
import io.tsunagi.shared.ExerciseMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The folder follows what is published, and says when it could not be written. */
@TsunagiTest
class WriteStatusFolderModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MakeStatusFolder making;

    @Autowired
    Clock clock;

    @TempDir
    Path base;

    @Test
    void itIsWrittenAtOnceAndAgainWhenABulletinIsPublished() throws Exception {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        WriteStatusFolder writing = writing(base.resolve("www"));
        writing.look();
        Path page = base.resolve("www").resolve(disruption + ".html");
        assertThat(page).content().contains("まだ発表はありません");

        Bulletin bulletin = fixtures.published(disruption);
        writing.look();
        assertThat(page).content().contains("まだ発表はありません");
        writing.on(new BulletinPublished(bulletin.reference(), disruption, 1, "somebody"));
        writing.look();

        assertThat(page).content().contains(bulletin.boxes().impactJa());
        assertThat(base.resolve("www").resolve(disruption + ".en.html"))
                .content()
                .contains(bulletin.boxes().impactEn());
        assertThat(writing.last().orElseThrow().error()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.writeString(base.resolve("file"), "in the way");
        WriteStatusFolder writing = writing(file);

        writing.look();

        assertThat(writing.last().orElseThrow().error()).isNotEmpty();
    }

    private WriteStatusFolder writing(Path folder) {
        return new WriteStatusFolder(making, clock, folder.toString(), Duration.ofMinutes(5), ExerciseMark.NONE);
    }
}
