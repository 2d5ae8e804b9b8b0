package io.tsunagi.keying.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.domain.Asked;
import io.tsunagi.keying.domain.EnterSheet;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.keying.domain.ReadKeying;
import io.tsunagi.keying.domain.ReadKeying.Sheet;
import io.tsunagi.keying.domain.ReadKeying.Waiting;
import io.tsunagi.keying.domain.SendKeying;
import io.tsunagi.keying.domain.SendKeying.Sent;
import io.tsunagi.keying.domain.TakeJob;
import io.tsunagi.keying.domain.Turn;
import io.tsunagi.keying.domain.TypedField;
import io.tsunagi.keying.domain.TypedTimes;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Second keying for programs, as blind as the pages, and settled values to take away. */
@RestController
@Tag(name = "Second keying", description = "Handwriting on papers, keyed by two people blind to each other")
class KeyingApi {

    private final KeyingDesk desk;
    private final ReadKeying reading;
    private final TakeJob taking;
    private final SendKeying sending;
    private final EnterSheet entering;

    KeyingApi(KeyingDesk desk, ReadKeying reading, TakeJob taking, SendKeying sending, EnterSheet entering) {
        this.desk = desk;
        this.reading = reading;
        this.taking = taking;
        this.sending = sending;
        this.entering = entering;
    }

    @GetMapping("/api/v1/keying-jobs")
    @PreAuthorize(KeyingDoors.MAY_READ)
    @Operation(summary = "Jobs that the person has not keyed yet, oldest first")
    List<QueueJson> queue() {
        return reading.queue().stream().map(QueueJson::of).toList();
    }

    @PostMapping("/api/v1/papers/{paper}/keying-job")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    @Operation(
            summary =
                    "Have the boxes of a paper keyed that were left for the pen; the same paper again answers its job")
    ResponseEntity<OpenedJson> open(@PathVariable String paper) {
        String reference = entering.open(paper);
        return ResponseEntity.created(URI.create("/api/v1/keying-jobs/" + reference))
                .body(new OpenedJson(reference));
    }

    @GetMapping("/api/v1/keying-jobs/{ref}")
    @PreAuthorize(KeyingDoors.MAY_READ)
    @Operation(summary = "A job; its fields only while the person holds the open round")
    JobJson job(@PathVariable String ref) {
        return JobJson.of(reading.sheet(ref));
    }

    @PostMapping("/api/v1/keying-jobs/{ref}/claim")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    @Operation(summary = "Take the open round, or hold it longer")
    JobJson claim(@PathVariable String ref) {
        taking.take(ref);
        return job(ref);
    }

    @PostMapping("/api/v1/keying-jobs/{ref}/rounds/{round}")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    @Operation(summary = "Send every field of a round; the first round also says the time written on the paper")
    StateJson send(@PathVariable String ref, @PathVariable int round, @RequestBody SentJson said) {
        return new StateJson(sending.send(ref, said.sent(round)).name());
    }

    @PostMapping("/api/v1/keying-jobs/{ref}/calling-off")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Call off the keying of a sheet that was begun by mistake")
    JobJson callOff(@PathVariable String ref, @RequestBody CallOffJson said) {
        entering.callOff(ref, said.why() == null ? "" : said.why());
        return job(ref);
    }

    @GetMapping("/api/v1/keying-jobs/{ref}/values")
    @PreAuthorize(KeyingDoors.MAY_READ)
    @Operation(summary = "Settled values with the three times; 404 until everything is settled")
    Outcome values(@PathVariable String ref) {
        return desk.outcome(ref).orElseThrow(() -> new NotHere(ref));
    }

    @GetMapping("/api/v1/keying-figures")
    @PreAuthorize(KeyingDoors.MAY_READ)
    @Operation(summary = "Fields keyed, compared and differing by kind, and the rate of the sample")
    FiguresView figures() {
        return FiguresView.of(reading.figures());
    }

    @GetMapping({"/keying/{ref}/values.csv", "/api/v1/keying-jobs/{ref}/values.csv"})
    @PreAuthorize(KeyingDoors.MAY_READ)
    @Operation(summary = "Settled values as CSV, one row a field; 404 until everything is settled")
    ResponseEntity<byte[]> csv(@PathVariable String ref) {
        Sheet sheet = reading.sheet(ref);
        if (sheet.settled().isEmpty()) {
            throw new NotHere(ref);
        }
        String name = sheet.job().subject() + "-" + ref + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(ValuesCsv.of(sheet).getBytes(StandardCharsets.UTF_8));
    }

    /** A job that waits. */
    record QueueJson(String reference, String subject, String purpose, int round, String may, int fields, Instant due) {

        static QueueJson of(Waiting waiting) {
            KeyingJob job = waiting.job();
            Turn turn = waiting.turn();
            return new QueueJson(
                    job.reference(),
                    job.subject(),
                    job.purpose(),
                    turn.round(),
                    turn.may().name(),
                    waiting.fields(),
                    job.due());
        }
    }

    /** Why a keying is called off. */
    record CallOffJson(@Nullable String why) {}

    /** A job that was opened. */
    record OpenedJson(String reference) {}

    /** A job with the fields that the person is to key. */
    record JobJson(
            String reference, String subject, String state, int round, String may, String page, List<Asked> fields) {

        static JobJson of(Sheet sheet) {
            KeyingJob job = sheet.job();
            return new JobJson(
                    job.reference(),
                    job.subject(),
                    job.state().name(),
                    sheet.turn().round(),
                    sheet.turn().may().name(),
                    job.page(),
                    sheet.asked());
        }
    }

    /** Whom the job waits for now. */
    record StateJson(String state) {}

    /**
     * A round.
     *
     * @param values text by field, empty for an empty field
     * @param unreadable names of fields that the person cannot read; they need no value
     * @param asWritten names of fields whose text is no such value, but stands so on the sheet
     * @param emptiesSeen whether the person confirms what a machine read as empty
     */
    record SentJson(
            @Nullable Map<String, String> values,
            @Nullable List<String> unreadable,
            @Nullable List<String> asWritten,
            boolean emptiesSeen,
            @Nullable Instant writtenAt,
            boolean notOnSheet,
            @Nullable Instant happenedAt) {

        Sent sent(int round) {
            Map<String, String> texts = values == null ? Map.of() : values;
            List<String> unread = unreadable == null ? List.of() : unreadable;
            List<String> odd = asWritten == null ? List.of() : asWritten;
            Map<String, TypedField> fields = new HashMap<>();
            texts.forEach((name, text) -> {
                if (text == null) {
                    throw new Refused(Refusal.at(name, "keying.refused.missing"));
                }
                fields.put(name, new TypedField(text, unread.contains(name), odd.contains(name)));
            });
            unread.forEach(name -> fields.putIfAbsent(name, new TypedField("", true, false)));
            return new Sent(round, fields, new TypedTimes(writtenAt, notOnSheet, happenedAt), emptiesSeen);
        }
    }
}
