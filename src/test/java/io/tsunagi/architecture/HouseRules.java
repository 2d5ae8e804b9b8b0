package io.tsunagi.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.tsunagi.storage.InRealHouse;
import jakarta.mail.Service;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.mail.javamail.JavaMailSender;

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

    static final ArchRule WAYS_OUT_ARE_OF_THE_REAL_HOUSE = noClasses()
            .that()
            .areNotAnnotatedWith(InRealHouse.class)
            .should(callMethod(InetAddress.class, "getAllByName", String.class)
                    .or(callMethod(Socket.class, "connect", SocketAddress.class))
                    .or(callMethod(Socket.class, "connect", SocketAddress.class, int.class))
                    .or(callMethod(URL.class, "openConnection"))
                    .or(callMethod(URL.class, "openStream"))
                    .or(callsAnyOf(Service.class))
                    .or(callsAnyOf(JavaMailSender.class))
                    .or(callsAnyOf(HttpClient.class))
                    .or(callsAnyOf(CloseableHttpClient.class)))
            .because("nothing of an exercise leaves the house");

    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("there is a log");

    private HouseRules() {}

    /** Calls of anything that the type, what it extends or what extends it can do, save closing it. */
    private static ArchCondition<JavaClass> callsAnyOf(Class<?> type) {
        return callMethodWhere(DescribedPredicate.describe(
                "of " + type.getSimpleName(),
                (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(type)
                        && !call.getName().equals("close")));
    }
}
