package io.tsunagi.bulletin.drill;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Bulletins;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.ProposeNextUpdate;
import io.tsunagi.bulletin.domain.PublishBulletin;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.SetsStage;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Bulletins of a drill: one colleague writes and hands over, another publishes; each partner has an address that leads nowhere. */
@Configuration(proxyBeanMethods = false)
@InExercise
class BulletinPlayers {

    /** From that share of normal on it is slow and no longer in part. */
    private static final int SLOW = 60;

    /** The number that the real bulletin had; ours has its own, because not every one is in the scenario. */
    private static final Pattern NUMBER_JA = Pattern.compile("^第\\d+報。(.+)$");

    private static final Pattern NUMBER_EN = Pattern.compile("^No\\. \\d+\\. (.+)$");

    @Bean
    @Order(20)
    SetsStage recipientsOfDrill(SupplyChainMap map, KeepRecipients keeping) {
        return stage -> {
            map.partners()
                    .forEach(partner -> keeping.enter(
                            new NewRecipient(
                                    partner.id(),
                                    "duty@" + partner.code().toLowerCase(Locale.ROOT) + ".example.com",
                                    "当番（訓練） / duty (exercise)",
                                    Languages.BOTH),
                            null));
            return stage;
        };
    }

    @Bean
    PlaysStep publishesInDrill(
            WriteBulletin writing,
            SubmitBulletin submitting,
            PublishBulletin publishing,
            Writer writer,
            SampleActors actors) {
        return PlaysStep.of(StepKind.BULLETIN, (step, stage) -> {
            UUID id = UUID.nameUUIDFromBytes((stage.key() + " " + step.id()).getBytes(StandardCharsets.UTF_8));
            Bulletin draft =
                    writing.draft(new WriteBulletin.Draft(id, stage.declared(), null, writer.boxes(step, stage)));
            submitting.submit(draft.reference());
            String second = step.desk().equals("manager") ? "manager2" : "manager";
            return actors.as(second, () -> publishing.publish(draft.reference(), draft.version()))
                    .reference();
        });
    }

    @Bean
    Measures firstBulletinInDrill(Bulletins bulletins) {
        return Measures.minutes(
                Measure.FIRST_BULLETIN,
                disruption -> bulletins.published(disruption).stream()
                        .map(Bulletin::publishedAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo));
    }

    @Bean
    Writer writerInDrill(Disruptions disruptions, Bulletins bulletins, ProposeNextUpdate cadence) {
        return new Writer(disruptions, bulletins, cadence);
    }

    /** Puts a step into the boxes of a bulletin. */
    record Writer(Disruptions disruptions, Bulletins bulletins, ProposeNextUpdate cadence) {

        Boxes boxes(Scenario.Step step, Stage stage) {
            Disruption disruption = disruptions.find(stage.declared()).orElseThrow();
            Instant end = disruptions
                    .outage(stage.declared())
                    .map(Disruptions.Outage::expectedEnd)
                    .filter(at -> at.isAfter(stage.now()))
                    .orElse(null);
            Severity severity = severity(disruption, stage);
            return new Boxes(
                    NUMBER_JA.matcher(step.text().ja()).replaceFirst("$1"),
                    NUMBER_EN.matcher(step.text().en()).replaceFirst("$1"),
                    "出荷能力は通常の%d%%。".formatted(stage.scenario().percentOn(stage.day())),
                    "Shipping at %d %% of normal.".formatted(stage.scenario().percentOn(stage.day())),
                    "次の発表をお待ちください。お急ぎの品は窓口へご連絡ください。",
                    "Please wait for the next update. For urgent goods call our desk.",
                    cadence.now(disruption, severity, end != null)
                            .map(ProposeNextUpdate.Proposal::at)
                            .orElse(null),
                    severity,
                    end,
                    end == null ? null : Confidence.LOW,
                    null,
                    null,
                    reason(step, stage, end));
        }

        private static Severity severity(Disruption disruption, Stage stage) {
            int percent = stage.scenario().percentOn(stage.day());
            if (disruption.systemUpAt() != null) {
                return Severity.RESTORED;
            }
            return percent == 0 ? Severity.STOPPED : percent < SLOW ? Severity.PARTIAL : Severity.SLOW;
        }

        /** Why an end moved that was told before. */
        private String reason(Scenario.Step step, Stage stage, @Nullable Instant end) {
            List<Bulletin> told = bulletins.published(stage.declared());
            Instant before =
                    told.isEmpty() ? null : told.get(told.size() - 1).boxes().eta();
            if (before == null || before.equals(end)) {
                return "";
            }
            String words = step.text().ja() + " / " + step.text().en();
            return words.substring(0, Math.min(words.length(), Boxes.LONGEST_REASON));
        }
    }
}
