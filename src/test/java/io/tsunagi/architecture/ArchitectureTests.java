package io.tsunagi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds in the house, and every rule refuses its canary: a small class that breaks it. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tsunagi");
    private static final JavaClasses CANARIES =
            new ClassFileImporter().importPackages("io.tsunagi.architecture.canary", "io.tsunagi.architecture.process");

    @TestFactory
    Stream<DynamicTest> houseKeepsTheRule() {
        return rules().map(rule ->
                DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> ruleRefusesItsCanary() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.name(),
                () -> assertThat(rule.rule().evaluate(CANARIES).hasViolation()).isTrue()));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(HOUSE.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(found -> !found.getName().equals("io.tsunagi"))
                        .filter(found -> found.tryGetPackageInfo().isEmpty())
                        .map(found -> found.getName()))
                .isEmpty();
    }

    private static Stream<Named> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field ->
                        ArchRule.class.isAssignableFrom(field.getType()) && Modifier.isStatic(field.getModifiers()))
                .map(ArchitectureTests::named);
    }

    private static Named named(Field field) {
        try {
            return new Named(field.getName(), (ArchRule) field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private record Named(String name, ArchRule rule) {}
}
