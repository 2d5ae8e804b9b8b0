package io.tsunagi.partnerdesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.Clearances;
import io.tsunagi.identity.OwnPartner;
import io.tsunagi.partnerdesk.domain.AnswerTask;
import io.tsunagi.partnerdesk.domain.GivenFile;
import io.tsunagi.partnerdesk.domain.PartnerTask;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import io.tsunagi.partnerdesk.domain.ReadDesk.Sheet;
import io.tsunagi.shipment.Consignments;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The partner's desk for the partner's own programs, with a token of one of its people. */
@RestController
@RequestMapping("/api/v1/partner-desk")
@PreAuthorize("hasRole('PARTNER')")
@Tag(name = "Partner desk", description = "What a partner sees: its own rows and nothing else")
class PartnerDeskApi {

    private final ReadDesk reading;
    private final AnswerTask answering;
    private final OwnPartner own;

    PartnerDeskApi(ReadDesk reading, AnswerTask answering, OwnPartner own) {
        this.reading = reading;
        this.answering = answering;
        this.own = own;
    }

    @GetMapping("/consignments")
    @Operation(summary = "Own consignments by order number, 51 a page; the last order number goes into after")
    List<ConsignmentJson> consignments(@RequestParam(required = false) @Nullable String after) {
        return reading.consignments(own.partner(), after).stream()
                .map(ConsignmentJson::of)
                .toList();
    }

    @GetMapping("/declarations")
    @Operation(summary = "Own declarations, newest first, 51 a page; the last reference goes into before")
    List<ClearanceJson> declarations(@RequestParam(required = false) @Nullable String before) {
        return reading.declarations(own.partner(), before).stream()
                .map(ClearanceJson::of)
                .toList();
    }

    @GetMapping("/bulletins")
    @Operation(summary = "Published bulletins of disruptions that reach the partner")
    List<BulletinJson> bulletins() {
        return reading.news(own.partner()).stream()
                .flatMap(news -> news.bulletins().stream()
                        .map(one -> new BulletinJson(
                                news.disruption().reference(),
                                one.number(),
                                one.publishedAt(),
                                one.titleJa(),
                                one.titleEn(),
                                one.nextUpdateAt())))
                .toList();
    }

    @GetMapping("/tasks")
    @Operation(summary = "What the house asked, newest first")
    List<TaskJson> tasks() {
        return reading.tasks(own.partner()).stream().map(TaskJson::of).toList();
    }

    @GetMapping("/tasks/{ref}")
    @Operation(summary = "One task with what was said and given")
    SheetJson task(@PathVariable String ref) {
        return SheetJson.of(reading.task(ref));
    }

    @PostMapping("/tasks/{ref}/answer")
    @Operation(summary = "Answer with words and, if wanted, a file: PDF, PNG, JPEG or plain text up to 5 MB")
    SheetJson answer(
            @PathVariable String ref,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        answering.answer(ref, words, PartnerDeskPages.nameOf(file), file == null ? new byte[0] : file.getBytes());
        return task(ref);
    }

    /** A consignment. */
    record ConsignmentJson(
            String reference,
            String orderNumber,
            String goods,
            BigDecimal quantity,
            String unit,
            Instant needBy,
            Consignments.Stage stage) {

        static ConsignmentJson of(Consignments.Consignment one) {
            return new ConsignmentJson(
                    one.reference(),
                    one.orderNumber(),
                    one.goods(),
                    one.quantity(),
                    one.unit(),
                    one.needBy(),
                    one.stage());
        }
    }

    /** A declaration. */
    record ClearanceJson(String reference, @Nullable String billNumber, Instant deadline, Clearances.Stage stage) {

        static ClearanceJson of(Clearances.Clearance one) {
            return new ClearanceJson(one.reference(), one.billNumber(), one.deadline(), one.stage());
        }
    }

    /** A published bulletin. */
    record BulletinJson(
            String disruption,
            int number,
            Instant publishedAt,
            String titleJa,
            String titleEn,
            @Nullable Instant nextUpdateAt) {}

    /** A task; nobody of the house by name. */
    record TaskJson(
            String reference,
            @Nullable String disruption,
            String words,
            Instant dueAt,
            PartnerTask.State state,
            Instant askedAt) {

        static TaskJson of(PartnerTask task) {
            return new TaskJson(
                    task.reference(), task.disruption(), task.words(), task.dueAt(), task.state(), task.askedAt());
        }
    }

    /** A task with what was said and given. */
    record SheetJson(TaskJson task, List<SaidJson> said, List<GivenFile> files) {

        static SheetJson of(Sheet sheet) {
            return new SheetJson(
                    TaskJson.of(sheet.task()),
                    sheet.replies().stream()
                            .map(reply -> new SaidJson(reply.byPartner(), reply.words(), reply.at()))
                            .toList(),
                    sheet.files());
        }
    }

    /** What one side said. */
    record SaidJson(boolean byPartner, String words, Instant at) {}
}
