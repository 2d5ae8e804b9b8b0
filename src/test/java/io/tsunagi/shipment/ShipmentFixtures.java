package io.tsunagi.shipment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** The sample files with their profiles, for shippers of one's own. */
public final class ShipmentFixtures {

    public static final String HUB = "orders-hub.csv";
    public static final String RETAIL = "orders-retail-sjis.csv";
    public static final String FORWARDER = "orders-forwarder.tsv";

    private ShipmentFixtures() {}

    /** The bytes of a sample file. */
    public static byte[] file(String name) {
        try {
            return new ClassPathResource("demo/orders/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout of a sample file. */
    public static Layout layout(String file) {
        try {
            YAMLMapper yaml =
                    YAMLMapper.builder().addModule(new JavaTimeModule()).build();
            for (JsonNode sample : yaml.readTree(file("profiles.yml"))) {
                if (sample.path("file").asText().equals(file)) {
                    return yaml.treeToValue(sample.path("layout"), Layout.class);
                }
            }
            throw new IllegalArgumentException(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new profile for a sample file, of that shipper. */
    public static MappingProfile profile(UUID partner, String file) {
        return new MappingProfile(UUID.randomUUID(), partner, "profile of " + file, "SITE-" + partner, layout(file), 0);
    }
}
