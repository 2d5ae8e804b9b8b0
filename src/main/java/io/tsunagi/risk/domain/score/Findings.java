package io.tsunagi.risk.domain.score;

import io.tsunagi.partner.PartnerFigures.Accounts;
import io.tsunagi.partner.PartnerFigures.Figures;
import io.tsunagi.risk.domain.Answers;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.Ingredient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts figures and evidence into the words of the table. It gives no points. */
final class Findings {

    private static final int FEW = 2;
    private static final int SEVERAL = 9;

    private Findings() {}

    /** A finding for every ingredient, in their order. */
    static List<Finding> of(Figures figures, Map<Ingredient, Evidence> evidence, LocalDate today) {
        List<Finding> findings = new ArrayList<>(Ingredient.values().length);
        for (Ingredient one : Ingredient.values()) {
            findings.add(one.attested() ? attested(one, evidence.get(one), today) : counted(one, figures));
        }
        return findings;
    }

    private static Finding counted(Ingredient one, Figures figures) {
        Accounts accounts = figures.accounts();
        return switch (one) {
            case NEEDERS -> Finding.of(one, many(figures.needers()), figures.needers());
            case RTO -> rto(figures.rto());
            case HARM -> harm(figures);
            case TIERS ->
                Finding.of(
                        one,
                        figures.principals() == 0 ? "NONE" : figures.principals() == 1 ? "ONE" : "SEVERAL",
                        figures.principals());
            case ACCOUNTS -> Finding.of(one, many(accounts.open()), accounts.open());
            case ACCOUNT_MFA -> mfa(accounts);
            case POWER -> Finding.of(one, accounts.powerful() == 0 ? "NONE" : "SOME", accounts.powerful());
            case REVIEW -> Finding.of(one, accounts.unreviewed() == 0 ? "DONE" : "OVERDUE", accounts.unreviewed());
            case WAYS_IN -> {
                int unguarded = figures.waysIn().unguarded();
                int all = figures.waysIn().all();
                yield Finding.of(one, all == 0 ? "NONE" : unguarded == 0 ? "GUARDED" : "OPEN", all, unguarded);
            }
            default -> throw new IllegalArgumentException(one + " has to be attested");
        };
    }

    private static String many(int number) {
        return number == 0 ? "NONE" : number <= FEW ? "FEW" : number <= SEVERAL ? "SEVERAL" : "MANY";
    }

    private static Finding rto(@Nullable Duration rto) {
        if (rto == null) {
            return Finding.of(Ingredient.RTO, "NO_SYSTEM");
        }
        long minutes = rto.toMinutes();
        String code =
                minutes <= 240 ? "UP_TO_4H" : minutes <= 1_440 ? "UP_TO_1D" : minutes <= 4_320 ? "UP_TO_3D" : "LONGER";
        return Finding.of(Ingredient.RTO, code, rto.toHours(), rto.toMinutesPart());
    }

    private static Finding harm(Figures figures) {
        String harm = figures.harmAfterDay();
        return Finding.of(
                Ingredient.HARM, figures.systems() == 0 ? "NO_SYSTEM" : harm == null ? Ingredient.UNKNOWN : harm);
    }

    private static Finding mfa(Accounts accounts) {
        String code = accounts.open() == 0
                ? "NO_ACCOUNT"
                : accounts.withoutMfa() > 0 ? "WITHOUT" : accounts.unknownMfa() > 0 ? Ingredient.UNKNOWN : "ALL";
        return Finding.of(Ingredient.ACCOUNT_MFA, code, accounts.open(), accounts.withoutMfa(), accounts.unknownMfa());
    }

    private static Finding attested(Ingredient item, @Nullable Evidence evidence, LocalDate today) {
        if (evidence == null || evidence.answer().equals(Ingredient.UNKNOWN)) {
            return Finding.of(item, Ingredient.UNKNOWN);
        }
        if (evidence.isLapsed(today)) {
            return Finding.of(item, Finding.LAPSED);
        }
        if (item.isDay()) {
            return Finding.of(item, drill(evidence.answer(), today));
        }
        boolean byWord = evidence.answer().equals("YES") && evidence.file() == null;
        return Finding.of(item, byWord ? "STATED" : evidence.answer());
    }

    /** A drill grows old by itself, whatever the evidence says. */
    private static String drill(String answer, LocalDate today) {
        return Answers.day(answer)
                .map(day -> !day.isBefore(today.minusYears(1))
                        ? "WITHIN_1Y"
                        : !day.isBefore(today.minusYears(2)) ? "WITHIN_2Y" : "OLDER")
                .orElse(answer);
    }
}
