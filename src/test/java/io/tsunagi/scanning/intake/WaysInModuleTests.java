package io.tsunagi.scanning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tsunagi.TsunagiTest;
import io.tsunagi.mailbox.UnreadMails;
import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.scanning.domain.Way;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that come by themselves: laid into a folder, attached to a mail. */
@TsunagiTest
class WaysInModuleTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    Path folder;

    @Autowired
    TakeIn takeIn;

    @Autowired
    TakeMail takeMail;

    @Autowired
    ScanFiles files;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileInTheFolderIsTakenOnceItStoodStillForTwoLooksAndMovedAway() throws IOException {
        WatchFolder watch = watch(1000);
        String name = "fax " + UUID.randomUUID() + ".tif";
        Path file = Files.writeString(folder.resolve(name), "half");

        watch.look();
        Files.writeString(file, "half and more");
        watch.look();
        assertThat(named(name)).as("still growing").isEmpty();
        watch.look();

        ScanFile taken = named(name).get(0);
        assertThat(taken.way()).isEqualTo(Way.FOLDER);
        assertThat(taken.sender()).isEqualTo(folder.toString());
        assertThat(files.bytes(taken.sha256())).get().isEqualTo("half and more".getBytes(StandardCharsets.UTF_8));
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("done").resolve(taken.reference() + " " + name))
                .exists();
    }

    @Test
    void aFileThatWasTakenAndNotMovedBeforeTheServerDiedIsNotTakenTwice() throws IOException {
        WatchFolder watch = watch(1000);
        String name = UUID.randomUUID() + ".pdf";
        for (int life = 0; life < 2; life++) {
            Files.writeString(folder.resolve(name), "the same " + name);
            watch.look();
            watch.look();
        }

        assertThat(named(name)).hasSize(1);
    }

    @Test
    void aFileTooLargeForTheDatabaseStaysInTheFolderAndIsTold() throws IOException {
        WatchFolder watch = watch(10);
        String name = UUID.randomUUID() + ".tif";
        Files.writeString(folder.resolve(name), "more than ten bytes " + name);

        watch.look();
        watch.look();

        ScanFile told = named(name).get(0);
        assertThat(told.end()).isEqualTo(FileEnd.TOO_LARGE);
        assertThat(folder.resolve("done").resolve(told.sha256())).exists();
    }

    @Test
    void withoutASettingNeitherFolderNorMailboxIsLookedInto() {
        new WatchFolder(takeIn, clock, TOKYO, "", 10).look();
        new WatchMailbox(takeMail, new Mailbox("", 993, true, "", "", "INBOX", ""), new UnreadMails()).look();
    }

    @Test
    void attachmentsOfUnreadMailsAreTakenOnceWithTheirJapaneseNamesAndTheMailIsMoved() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("scan@example.com", "scan", "secret");
            String mark = UUID.randomUUID().toString();
            MimeMessage mail = mail("申告書 " + mark + ".pdf", mark);
            user.deliver(mail);
            user.deliver(forwarded(mail("転送 " + mark + ".tif", mark + " inner")));
            Mailbox settings =
                    new Mailbox("127.0.0.1", server.getImap().getPort(), false, "scan", "secret", "INBOX", "done");
            WatchMailbox watch = new WatchMailbox(takeMail, settings, new UnreadMails());

            watch.look();
            user.deliver(mail);
            watch.look();

            ScanFile file = named("申告書 " + mark + ".pdf").get(0);
            assertThat(named("申告書 " + mark + ".pdf")).hasSize(1);
            assertThat(named("転送 " + mark + ".tif")).hasSize(1);
            assertThat(file.way()).isEqualTo(Way.MAIL);
            assertThat(file.sender()).isEqualTo("fax@example.com");
            assertThat(left(settings, "INBOX")).isEmpty();
            assertThat(left(settings, "done")).hasSize(3).allMatch(Boolean::booleanValue);
        } finally {
            server.stop();
        }
    }

    /** Whether each mail of a folder is marked as read. */
    private static List<Boolean> left(Mailbox settings, String folder) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder opened = store.getFolder(folder)) {
                opened.open(Folder.READ_ONLY);
                List<Boolean> seen = new java.util.ArrayList<>();
                for (Message message : opened.getMessages()) {
                    seen.add(message.isSet(Flags.Flag.SEEN));
                }
                return seen;
            }
        }
    }

    private static MimeMessage mail(String name, String content) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        MimeBodyPart words = new MimeBodyPart();
        words.setText("二枚あります。", "UTF-8");
        MimeBodyPart scan = new MimeBodyPart();
        scan.setDataHandler(new DataHandler(
                new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), "application/octet-stream")));
        scan.setFileName(jakarta.mail.internet.MimeUtility.encodeText(name, "UTF-8", "B"));
        mail.setContent(new MimeMultipart(words, scan));
        mail.setFrom("FAX室 <fax@example.com>");
        mail.setSubject("戻り紙", "UTF-8");
        mail.saveChanges();
        return mail;
    }

    private static MimeMessage forwarded(MimeMessage inner) throws Exception {
        MimeMessage outer = new MimeMessage(Session.getInstance(new Properties()));
        MimeBodyPart carried = new MimeBodyPart();
        carried.setContent(inner, "message/rfc822");
        outer.setContent(new MimeMultipart(carried));
        outer.setFrom("desk@example.com");
        outer.saveChanges();
        return outer;
    }

    private List<ScanFile> named(String name) {
        return jdbc
                .sql("select reference from scanning.files where name = ?")
                .param(name)
                .query(String.class)
                .list()
                .stream()
                .map(reference -> files.find(reference).orElseThrow())
                .toList();
    }

    private WatchFolder watch(long mostKept) {
        return new WatchFolder(takeIn, clock, TOKYO, folder.toString(), mostKept);
    }
}
