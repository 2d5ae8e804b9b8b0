package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a mapping profile from a file of a shipper that nobody knows yet: keeps the file, guesses how it is to be read, shows its
 * first rows as they would be read, saves what a person made of the guess, and goes on to the dry run of the same file.
 */
@Service
public class MakeProfile {

    private static final int SHOWN = 8;
    private static final Duration KEPT = Duration.ofDays(1);

    private final ProfileDrafts drafts;
    private final MappingProfiles profiles;
    private final OrderFiles files;
    private final OrderReader reader;
    private final LayoutGuesser guesser;
    private final SaveProfile saveProfile;
    private final CheckImport checkImport;
    private final SupplyChainMap map;
    private final WhoActs who;
    private final Clock clock;

    MakeProfile(
            ProfileDrafts drafts,
            MappingProfiles profiles,
            OrderFiles files,
            OrderReader reader,
            LayoutGuesser guesser,
            SaveProfile saveProfile,
            CheckImport checkImport,
            SupplyChainMap map,
            WhoActs who,
            Clock clock) {
        this.drafts = drafts;
        this.profiles = profiles;
        this.files = files;
        this.reader = reader;
        this.guesser = guesser;
        this.saveProfile = saveProfile;
        this.checkImport = checkImport;
        this.map = map;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Keeps the file.
     *
     * @return id of the draft
     * @throws Refused at {@code partnerId} or {@code file}, when there is no such shipper or the file is no table
     */
    @Transactional
    public UUID begin(@Nullable UUID partner, String fileName, OrderFiles.Content content) {
        if (partner == null || map.partners().stream().noneMatch(one -> one.id().equals(partner))) {
            throw new Refused(Refusal.at("partnerId", "profile.shipper.needed"));
        }
        ProfileDraft draft = new ProfileDraft(UUID.randomUUID(), partner, fileName, who.login(), clock.instant());
        files.received(content, file -> {
            guesser.guess(file, LayoutGuesser.Said.NOTHING);
            files.keep(draft.id(), partner, file);
            return draft;
        });
        drafts.add(draft);
        return draft.id();
    }

    /** Guesses what is not said, and shows the file as it stands. */
    public Look look(ProfileDraft draft, LayoutGuesser.Said said) {
        return files.kept(draft.id(), file -> {
            LayoutGuess guess = guesser.guess(file, said);
            String sheet = guess.sheet().isEmpty() ? null : guess.sheet();
            return new Look(
                    guess,
                    reader.sheets(file),
                    reader.first(file, sheet, guess.encoding(), guess.delimiter(), SHOWN + guess.headerLine()));
        });
    }

    /**
     * The first rows as the layout reads them, good and bad ones.
     *
     * @throws Refused at {@code file}, when the layout does not fit the file
     */
    public List<PreviewRow> preview(ProfileDraft draft, @Nullable String sheet, String site, Layout layout) {
        return files.kept(draft.id(), file -> {
            List<List<String>> rows =
                    reader.first(file, sheet, layout.encoding(), layout.delimiter(), SHOWN + layout.headerLine());
            List<PreviewRow> read = new ArrayList<>();
            if (rows.size() < layout.headerLine()) {
                throw new Refused(Refusal.at("headerLine", "import.file.empty"));
            }
            List<String> columns = rows.get(layout.headerLine() - 1);
            for (int i = layout.headerLine(); i < rows.size(); i++) {
                if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                    List<String> cells = new ArrayList<>(rows.get(i));
                    while (sheet != null && cells.size() < columns.size()) {
                        cells.add("");
                    }
                    read.add(PreviewRow.of(reader.row(layout, columns, i + 1, cells), site));
                }
            }
            return read;
        });
    }

    /**
     * Saves the profile and checks the file by it; sent twice, the second leads to the same profile.
     *
     * @return the dry run
     * @throws Refused when the profile lacks something, or the file cannot be read by it
     */
    public ImportRun finish(ProfileDraft draft, String name, String site, @Nullable String sheet, Layout layout) {
        MappingProfile saved = profiles.find(draft.id()).orElse(null);
        if (saved == null || !saved.layout().equals(layout)) {
            saveProfile.save(new SaveProfile.Command(
                    draft.id(), draft.partnerId(), name, site, layout, saved == null ? 0 : saved.version()));
        }
        return files.kept(
                draft.id(),
                file -> checkImport.check(new CheckImport.Command(
                        draft.id(), draft.fileName(), () -> Files.newInputStream(file), sheet)));
    }

    /** Forgets drafts a day after they were begun, the file with them. */
    @Scheduled(cron = "0 20 3 * * *")
    @Transactional
    public void forgetOld() {
        drafts.madeBefore(clock.instant().minus(KEPT)).forEach(draft -> {
            files.forget(draft.id());
            drafts.remove(draft.id());
        });
    }

    /**
     * A file with what was guessed of it.
     *
     * @param sheets sheets to choose from; none for text
     * @param rows the first records as they stand there
     */
    public record Look(LayoutGuess guess, List<String> sheets, List<List<String>> rows) {}

    /**
     * A row as it would be read.
     *
     * @param values field by field; none when the row is bad
     * @param problems why it is bad
     */
    public record PreviewRow(int line, Map<OrderField, String> values, List<RowProblem> problems) {

        static PreviewRow of(ReadRow row, String site) {
            return new PreviewRow(row.line(), row.order() == null ? Map.of() : Preview.of(row, site), row.problems());
        }
    }
}
