package io.tsunagi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Tsunagi {

    /**
     * Starts the server in the current folder; data goes to {@code ./data} unless told otherwise.
     *
     * @param arguments Spring Boot's usual arguments
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Tsunagi.class, arguments);
    }
}
