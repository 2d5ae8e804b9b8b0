package io.tsunagi.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What people typed into a form and did not send yet, per person and form: saved as they type, given back when the page is
 * opened again, for instance after the session expired. Values of password fields never come here (frame.js leaves them out).
 */
@Controller
@RequestMapping("/drafts")
class Drafts {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DRAFT = 150_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The draft as JSON object of field name to list of values; 204 when there is none. */
    @GetMapping(produces = "application/json")
    @ResponseBody
    @Transactional(readOnly = true)
    public ResponseEntity<String> read(@RequestParam String form, Principal person) {
        return jdbc.sql("select fields::text from frame.drafts where person = ? and form = ?")
                .params(person.getName(), form)
                .query(String.class)
                .optional()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Keeps the draft; answers 413 when it is longer than 150,000 characters. */
    @PutMapping(consumes = "application/json")
    @ResponseBody
    @Transactional
    public ResponseEntity<Void> keep(
            @RequestParam String form, @RequestBody Map<String, List<String>> fields, Principal person)
            throws JsonProcessingException {
        String text = json.writeValueAsString(fields);
        if (text.length() > LONGEST_DRAFT || form.length() > LONGEST_NAME) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        jdbc.sql("""
                        insert into frame.drafts (person, form, fields, saved_at) values (?, ?, cast(? as jsonb), ?)
                        on conflict (person, form) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .params(person.getName(), form, text, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return ResponseEntity.noContent().build();
    }

    /** Forgets the draft; there need not be one. */
    @DeleteMapping
    @ResponseBody
    @Transactional
    public ResponseEntity<Void> forget(@RequestParam String form, Principal person) {
        jdbc.sql("delete from frame.drafts where person = ? and form = ?")
                .params(person.getName(), form)
                .update();
        return ResponseEntity.noContent().build();
    }
}
