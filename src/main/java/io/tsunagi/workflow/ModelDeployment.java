package io.tsunagi.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Hands the process models and decision tables to the engine at start. A file of the same path in the folder
 * {@code tsunagi.processes} takes the place of the packed one. Only what changed becomes a new edition; running cases keep
 * the edition they started with.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    private static final String ROOT = "processes/";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final Path folder;

    ModelDeployment(
            RepositoryService repository,
            ResourcePatternResolver resources,
            @Value("${tsunagi.processes:processes}") Path folder) {
        this.repository = repository;
        this.resources = resources;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        for (String ending : new String[] {"bpmn", "dmn"}) {
            for (Resource resource : resources.getResources("classpath*:" + ROOT + "**/*." + ending)) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                models.put(path, content(resource, path));
            }
        }
        if (models.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("tsunagi").enableDuplicateFiltering(true);
        models.forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        var deployed = deployment.deployWithResult();
        LOG.info(
                "models deployed processes={} decisions={}",
                size(deployed.getDeployedProcessDefinitions()),
                size(deployed.getDeployedDecisionDefinitions()));
    }

    private static int size(java.util.@org.jspecify.annotations.Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    private byte[] content(Resource resource, String path) throws IOException {
        Path own = folder.resolve(path).normalize();
        if (own.startsWith(folder) && Files.isRegularFile(own)) {
            return Files.readAllBytes(own);
        }
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
