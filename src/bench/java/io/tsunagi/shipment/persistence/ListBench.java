package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.ScratchDatabase;
import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The ranked list by HTTP with a million open shipments of fifteen shippers: 50 requests a second, whether or not the answers before
 * have come, with each filter and far down. {@code -Dlist.rows} says how many rows (1,000,000 unless told).
 */
@Tag("bench")
@TsunagiTest
class ListBench {

    private static final int ROWS = Integer.getInteger("list.rows", 1_000_000);
    private static final int RATE = 50;
    private static final int SECONDS = 12;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MapFixtures map;

    @Autowired
    DisruptionFixtures disruptions;

    @Autowired
    SupplyChainMap partners;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void listIsAnsweredIn60MillisecondsBeneath50RequestsASecond() throws Exception {
        UUID system = map.partnerWithSystem("LISTHUB", Duration.ofDays(1));
        List<UUID> shippers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            UUID own = map.partnerWithSystem("LISTSHIPPER" + i, Duration.ofDays(1));
            map.needs("LISTSHIPPER" + i, system, own);
            String code = "LISTSHIPPER" + i;
            shippers.add(As.manager(() -> partners.partner(code)).orElseThrow().id());
        }
        String disruption = disruptions.declared(system);
        MillionShipments.store(jdbc, sql -> ScratchDatabase.ownerOfTheTests(context, sql), shippers, ROWS);
        String after = As.coordinator(() -> jdbc.sql("""
                        select class || '_' || to_char(rank_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '_' || id
                        from shipment.shipments order by class, rank_at, id offset 9949 limit 1
                        """).query(String.class).single());
        String list = "http://localhost:" + port + "/api/v1/disruptions/" + disruption + "/shipments?";
        for (String question : List.of("", "priority=P4")) {
            times(list + question);
        }
        boolean quiet = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() < 3;
        for (String question : List.of(
                "",
                "after=" + after,
                "priority=P3",
                "status=DELIVERED",
                "site=SITE-2",
                "shipper=" + shippers.get(3),
                "temperature=FROZEN",
                "prefecture=%E6%B2%96%E7%B8%84%E7%9C%8C",
                "customer=%E7%AC%AC72%E7%B7%8F%E5%90%88%E7%97%85%E9%99%A2",
                "article=SKU-4830",
                "q=%E7%97%85%E9%99%A2")) {
            List<Double> times = times(list + question);
            say("%,d rows, %s: median %.1f ms, 95%% %.1f ms, 99%% %.1f ms", ROWS, question, share(times, 0.5), share(times, 0.95), share(times, 0.99));
            if (quiet) {
                assertThat(share(times, 0.95)).isLessThanOrEqualTo(60);
            }
        }
    }

    private List<Double> times(String address) throws Exception {
        MockHttpServletRequest token = As.program(Role.COORDINATOR).postProcessRequest(new MockHttpServletRequest(servlets));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", String.valueOf(token.getHeader("Authorization")))
                .build();
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<?>> all = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < RATE * SECONDS; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            all.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                times.add((System.nanoTime() - due) / 1e6);
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
        return times;
    }

    private static double share(List<Double> times, double share) {
        List<Double> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private static void say(String format, Object... values) {
        org.slf4j.LoggerFactory.getLogger(ListBench.class)
                .info(
                        "{} (load {})",
                        String.format(Locale.ROOT, format, values),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
