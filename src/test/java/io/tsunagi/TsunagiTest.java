package io.tsunagi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a fresh embedded PostgreSQL, started once for all tests of a run, with the job executor on and a
 * real port, without the Tesseract that the machine may have, and
 * with ageing and classing anew only where a test asks for it. Tests share the database: each makes its own data, and none
 * assumes an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tsunagi.scanning.ocr.command=",
            "tsunagi.shipment.ageing=-",
            "tsunagi.shipment.rerank=P1D",
            "tsunagi.outbound.own-machine=true"
        })
@ExtendWith(PatientAwaits.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = {FreshDataFolder.class, TestMailServer.class})
public @interface TsunagiTest {}
