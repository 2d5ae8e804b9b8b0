package io.tsunagi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** Every process model keeps every rule, and every rule refuses a model that breaks them all. */
@TsunagiTest
class ProcessModelTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final File BAD = new File("src/test/resources/architecture/BadModel.bpmn");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");

    @Autowired
    ApplicationContext context;

    @Autowired
    MessageSource messages;

    @TestFactory
    Stream<DynamicTest> modelKeepsTheRule() throws IOException {
        List<File> models = models();
        assertThat(models).isNotEmpty();
        return models.stream()
                .flatMap(model -> Arrays.stream(ProcessRules.values())
                        .map(rule -> DynamicTest.dynamicTest(
                                model.getName() + " " + rule,
                                () -> assertThat(rule.broken(model)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> ruleRefusesTheBadModel() {
        return Arrays.stream(ProcessRules.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> assertThat(rule.broken(BAD)).isNotEmpty()));
    }

    @Test
    void everyBeanAndMethodThatAModelCallsExists() throws IOException {
        for (File model : models()) {
            Matcher call = EXPRESSION.matcher(Files.readString(model.toPath()));
            while (call.find()) {
                String bean = call.group(1);
                String method = call.group(2);
                assertThat(bean).as(model.getName()).endsWith("Steps");
                assertThat(context.containsBean(bean))
                        .as(model.getName() + " " + bean)
                        .isTrue();
                assertThat(AopUtils.getTargetClass(context.getBean(bean)).getMethods())
                        .as(model.getName() + " " + bean)
                        .extracting(Method::getName)
                        .contains(method);
            }
        }
    }

    @Test
    void everyUserTaskHasItsWordsInBothLanguages() throws IOException {
        for (File model : models()) {
            String process = model.getName().replace(".bpmn", "");
            for (UserTask task : Bpmn.readModelFromFile(model).getModelElementsByType(UserTask.class)) {
                String key = "work." + process + "." + task.getId();
                assertThat(messages.getMessage(key, null, "", Locale.JAPANESE))
                        .as(key)
                        .isNotEmpty();
                assertThat(messages.getMessage(key, null, "", Locale.ENGLISH))
                        .as(key)
                        .isNotEmpty();
            }
        }
    }

    private static List<File> models() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Path::toFile)
                    .sorted()
                    .toList();
        }
    }
}
