package io.tsunagi.scanning.drill;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.scanning.domain.TakeMail.Attachment;
import io.tsunagi.scanning.domain.TakeMail.Mail;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FAX machine of a drill: it mails each page that comes in, as such machines do, and the mailbox takes it in. */
@Component
@InExercise
public class FaxMachine {

    private final TakeMail mails;
    private final ScanFiles files;
    private final PageStore pages;
    private final DecidePage deciding;

    /** With the ways in of the house. */
    public FaxMachine(TakeMail mails, ScanFiles files, PageStore pages, DecidePage deciding) {
        this.mails = mails;
        this.files = files;
        this.pages = pages;
        this.deciding = deciding;
    }

    /**
     * What became of a page.
     *
     * @param name of the page, as the register keeps its source
     * @param sheet paper that its code told, kind P; null when it told none, or when the page was placed by it
     * @param waits whether nobody decided about it yet
     * @param aside whether somebody put it aside as a double, or as blank
     */
    public record Page(String name, @Nullable String sheet, boolean waits, boolean aside) {}

    /**
     * Receives a page; the same surprise and number again receive nothing more.
     *
     * @param number of the page among those of the surprise, from 1
     * @param from telephone number of the sender
     * @param image JPEG or PNG
     * @return reference of the file, kind SC
     */
    public String receive(Scenario.Inject inject, Stage stage, int number, String from, byte[] image) {
        String id = id(inject, stage, number);
        String mail = mail(id);
        String name = "FAX_%s_%s.png".formatted(from.replaceAll("\\D", ""), id.substring(0, 8));
        return mails.take(new Mail(mail, "FAX " + from, List.of(new Attachment(name, image)))).stream()
                .findFirst()
                .orElseGet(() -> received(inject, stage, number).orElseThrow());
    }

    /** The file of a page of a surprise; empty before it came in. */
    public Optional<String> received(Scenario.Inject inject, Stage stage, int number) {
        UUID stack =
                UUID.nameUUIDFromBytes(("mail " + mail(id(inject, stage, number))).getBytes(StandardCharsets.UTF_8));
        return files.ofStack(stack, 0, 1).stream().map(ScanFile::reference).findFirst();
    }

    /** Files of a kind of surprise for which people have no time left. */
    public List<String> late(InjectKind kind, Stage stage, int number) {
        return stage.scenario().injects().stream()
                .filter(inject -> inject.kind() == kind)
                .filter(inject -> inject.at().plus(inject.within()).isBefore(stage.now()))
                .flatMap(inject -> received(inject, stage, number).stream())
                .toList();
    }

    private static String id(Scenario.Inject inject, Stage stage, int number) {
        String name = stage.key() + " " + inject.id() + " " + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String mail(String id) {
        return "<" + id + "@fax.drill.invalid>";
    }

    /** What became of the page of a file; empty before it was read. */
    public Optional<Page> page(String file) {
        return pages.ofFile(file).stream()
                .findFirst()
                .map(page -> new Page(
                        page.name(),
                        page.paper(),
                        page.state() == PageState.WAITING,
                        page.state() == PageState.SET_ASIDE));
    }

    /** Puts what waits of a file aside, as the colleague who acts. */
    public void setAside(String file) {
        pages.ofFile(file).stream()
                .filter(page -> page.state() == PageState.WAITING)
                .map(ScannedPage::id)
                .forEach(deciding::setAside);
    }
}
