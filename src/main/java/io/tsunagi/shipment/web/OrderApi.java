package io.tsunagi.shipment.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.TakeOrders;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders as JSON, for the systems of shippers. */
@RestController
@Tag(name = "Orders")
class OrderApi {

    private final TakeOrders takeOrders;
    private final ObjectMapper mapper;
    private final RowWords words;

    OrderApi(TakeOrders takeOrders, ObjectMapper mapper, RowWords words) {
        this.takeOrders = takeOrders;
        this.mapper = mapper;
        this.words = words;
    }

    @PostMapping(
            path = "/api/v1/orders",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(
            summary = "Send orders, an array or one JSON object per line (NDJSON), at most 10,000 and 20 MB",
            description =
                    "Read as it comes. Idempotent by orderNumber: the same order again is known and not taken twice; the same"
                            + " number with other content is refused. An order that is wrong is refused with line, field and"
                            + " reason and hinders no other: received = taken + known + refused. A body that is no JSON to its"
                            + " end, or too long, takes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(implementation = OrderSent.class))),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(implementation = OrderSent.class))
                            }))
    Answer take(@RequestParam String shipper, @RequestParam(defaultValue = "") String site, HttpServletRequest request)
            throws IOException {
        try (JsonParser parser = mapper.createParser(new LimitedStream(request.getInputStream()))) {
            return answer(takeOrders.take(shipper, site, new SentOrders(parser)));
        } catch (SentOrders.Broken broken) {
            throw new Refused(Refusal.at("orders", "orders.no-json", broken.line()));
        } catch (JsonProcessingException noJson) {
            throw new Refused(Refusal.at("orders", "orders.no-json", 1));
        }
    }

    private Answer answer(TakeOrders.Answer answer) {
        List<Problem> problems = answer.refusals().stream()
                .flatMap(order -> order.problems().stream()
                        .map(problem -> new Problem(
                                order.line(),
                                order.orderNumber(),
                                problem.column(),
                                problem.value(),
                                problem.reason(),
                                words.reason(problem),
                                words.right(problem))))
                .toList();
        return new Answer(
                answer.received(), answer.taken(), answer.known(), answer.refused(), problems, answer.references());
    }

    /** What became of the orders: received = taken + known + refused; references by order number. */
    record Answer(
            int received, int taken, int known, int refused, List<Problem> problems, Map<String, String> references) {}

    /** What is wrong with an order, in the language that was asked for; an order with several wrong fields stands here several times. */
    record Problem(
            int line,
            @Nullable String orderNumber,
            String field,
            String value,
            String code,
            String reason,
            String right) {}
}
