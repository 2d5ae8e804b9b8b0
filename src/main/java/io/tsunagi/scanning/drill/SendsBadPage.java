package io.tsunagi.scanning.drill;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.storage.InExercise;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A FAX comes in that nobody can read. People call the sender and write down whom they asked; whoever lays it beside a sheet has guessed,
 * and its fields would be keyed.
 */
@Component
@InExercise
class SendsBadPage implements PutsIn, PlaysDay {

    /** Japanese area code 00 is nobody's. */
    private static final String NUMBER = "00-0000-0002";

    private final FaxMachine fax;
    private final PageStore pages;
    private final DecidePage deciding;
    private final SampleActors actors;

    SendsBadPage(FaxMachine fax, PageStore pages, DecidePage deciding, SampleActors actors) {
        this.fax = fax;
        this.pages = pages;
        this.deciding = deciding;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.ILLEGIBLE_PAGE;
    }

    /**
     * Lets the page come in.
     *
     * @return reference of the file, kind SC
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        long seed = (stage.key() + " " + inject.id()).hashCode();
        return fax.receive(inject, stage, 1, NUMBER, BadFax.page(seed));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        List<PageState> states =
                pages.ofFile(key).stream().map(ScannedPage::state).toList();
        if (states.contains(PageState.PLACED)) {
            return Answer.WRONG;
        }
        return states.contains(PageState.UNREADABLE) ? Answer.RIGHT : Answer.OPEN;
    }

    /** A colleague calls the sender; what the machine has not read yet, the evening does. */
    @Override
    public void putAway(String key, Stage stage) {
        pages.ofFile(key).stream()
                .filter(page -> page.state() == PageState.WAITING)
                .map(ScannedPage::id)
                .forEach(page -> actors.as(
                        "coordinator",
                        () -> deciding.unreadable(page, "発信元に電話し再送を依頼（訓練） / asked by phone to send it again")));
    }

    @Override
    public String key() {
        return "bad-pages";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(17, 20);
    }

    @Override
    public String desk() {
        return "coordinator";
    }

    @Override
    public void play(Stage stage) {
        fax.late(kind(), stage, 1).forEach(file -> putAway(file, stage));
    }
}
