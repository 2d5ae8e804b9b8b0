package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The costs of a disruption as a table, and with all their evidence as a ZIP. */
@Controller
class CostFiles {

    private final Costs costs;
    private final Disruptions disruptions;

    CostFiles(Costs costs, Disruptions disruptions) {
        this.costs = costs;
        this.disruptions = disruptions;
    }

    @GetMapping({"/disruptions/{disruption}/costs.csv", "/api/v1/disruptions/{disruption}/costs.csv"})
    @PreAuthorize(CostDoors.MAY_READ)
    ResponseEntity<byte[]> csv(@PathVariable("disruption") String disruption) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, CostViews.saved("costs-" + disruption + ".csv"))
                .body(CostsCsv.of(all(disruption)).getBytes(StandardCharsets.UTF_8));
    }

    /** Written file by file, so that a thousand invoices need no more memory than one. */
    @GetMapping({"/disruptions/{disruption}/costs.zip", "/api/v1/disruptions/{disruption}/costs.zip"})
    @PreAuthorize(CostDoors.MAY_READ)
    void zip(@PathVariable("disruption") String disruption, HttpServletResponse response) throws IOException {
        List<CostEntry> entries = all(disruption);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, CostViews.saved("costs-" + disruption + ".zip"));
        CostsZip.write(entries, costs.filesOf(disruption), costs::content, response.getOutputStream());
    }

    private List<CostEntry> all(String disruption) {
        Disruption found = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        return costs.page(found.reference(), null, null, Costs.MOST);
    }
}
