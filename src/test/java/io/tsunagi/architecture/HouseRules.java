package io.tsunagi.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** The rules of the house on code, each with a name that a failing build can print. */
final class HouseRules {

    static final ArchRule ENGINE_ONLY_IN_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackage("io.tsunagi.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine sits behind one seam");

    static final ArchRule NO_ENGINE_INTERNALS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("another engine of the family must be able to take its place");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should(callMethod(Instant.class, "now")
                    .or(callMethod(LocalDate.class, "now"))
                    .or(callMethod(LocalDateTime.class, "now"))
                    .or(callMethod(ZonedDateTime.class, "now"))
                    .or(callMethod(OffsetDateTime.class, "now"))
                    .or(callMethod(ZoneId.class, "systemDefault"))
                    .or(callMethod(System.class, "currentTimeMillis")))
            .orShould()
            .callConstructor(Date.class)
            .because("tests move one clock, and the zone is always said");

    static final ArchRule DOMAIN_IS_FREE_OF_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.jdbc..",
                    "java.sql..",
                    "javax.sql..",
                    "org.camunda..",
                    "org.apache.pdfbox..",
                    "com.fasterxml.jackson..");

    static final ArchRule WEB_KNOWS_NO_ROWS = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tsunagi..persistence..", "io.tsunagi..process..", "org.springframework.jdbc..");

    static final ArchRule ROWS_KNOW_NO_WEB = noClasses()
            .that()
            .resideInAPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tsunagi..web..", "io.tsunagi..process..", "org.springframework.web..");

    static final ArchRule STEPS_ARE_NAMED_STEPS = classes()
            .that()
            .resideInAPackage("io.tsunagi.*.process")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveSimpleNameEndingWith("Steps")
            .because("the engine sees only beans of that name");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Impl|Manager|Helper|Utils?|Dto|Data|Processor)")
            .because("such names say nothing");

    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("there is a log");

    private HouseRules() {}
}
