package io.tsunagi.scanning.drill;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.drill.NotInHand;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A stack of signed sheets comes off the copier without one of them. The file is named after the sheet on top of its list, as clerks do,
 * and that is the one that is not in it: people find the number in the register, and two of them say that it is lost.
 */
@Component
@InExercise
class LosesPage implements PutsIn, NotInHand {

    private static final Pattern NAMED_AFTER = Pattern.compile("[WS]-\\d{4}-\\d+-[A-Z]");

    private final StackOfDrill stacks;
    private final TakeIn taking;
    private final ScanFiles files;
    private final PaperRegister papers;
    private final SampleActors actors;

    LosesPage(StackOfDrill stacks, TakeIn taking, ScanFiles files, PaperRegister papers, SampleActors actors) {
        this.stacks = stacks;
        this.taking = taking;
        this.files = files;
        this.papers = papers;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.LOST_PAGE;
    }

    /**
     * Takes the stack in.
     *
     * @return reference of the file, kind SC
     * @throws Refused while there are not two sheets that could come back
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        Optional<String> before = received(inject, stage);
        if (before.isPresent()) {
            return before.get();
        }
        List<Paper> sheets = stacks.sheets(stage);
        if (sheets.size() < 2) {
            throw new Refused(Refusal.of("drill.put-in.no-stack"));
        }
        String name = "受領書綴り_%s_ほか%d件.pdf".formatted(sheets.get(0).caseReference(), sheets.size() - 1);
        return taking.take(
                new Origin(stack(inject, stage), Way.FOLDER, "複合機（訓練）"),
                name,
                stacks.scan(sheets.subList(1, sheets.size())));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        Disposition fate = lost(key).map(Paper::disposition).orElse(null);
        if (fate == null) {
            return Answer.OPEN;
        }
        return fate == Disposition.LOST_CONFIRMED ? Answer.RIGHT : Answer.WRONG;
    }

    /** Two colleagues look for it and say that it is lost. */
    @Override
    public void putAway(String key, Stage stage) {
        lost(key)
                .filter(paper -> paper.disposition() == null)
                .map(Paper::reference)
                .ifPresent(paper -> {
                    say("coordinator", paper, "綴りと配送車を探したが見つからない / not in the folder, not in the van");
                    say("manager", paper, "運送会社にも確認した / the carrier has not got it either");
                });
    }

    private void say(String colleague, String paper, String how) {
        actors.as(colleague, () -> papers.dispose(paper, Disposition.LOST_CONFIRMED, how));
    }

    @Override
    public Set<String> papers(Stage stage) {
        return stage.scenario().injects().stream()
                .filter(inject -> inject.kind() == kind())
                .flatMap(inject -> received(inject, stage).stream())
                .flatMap(key -> lost(key).stream())
                .filter(paper -> paper.disposition() == null)
                .map(Paper::reference)
                .collect(Collectors.toSet());
    }

    private Optional<String> received(Scenario.Inject inject, Stage stage) {
        return files.ofStack(stack(inject, stage), 0, 1).stream()
                .map(ScanFile::reference)
                .findFirst();
    }

    private static UUID stack(Scenario.Inject inject, Stage stage) {
        return UUID.nameUUIDFromBytes((stage.key() + " " + inject.id()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Paper> lost(String key) {
        return files.find(key)
                .map(file -> NAMED_AFTER.matcher(file.name()))
                .filter(Matcher::find)
                .flatMap(found -> stacks.back(found.group()));
    }
}
