package io.tsunagi.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.domain.Boxes;
import io.tsunagi.paper.domain.Boxes.Box;
import io.tsunagi.paper.domain.Boxes.Filled;
import io.tsunagi.paper.domain.Boxes.Kind;
import io.tsunagi.paper.domain.FileAway;
import io.tsunagi.paper.domain.RegisteredPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the paper lies, for programs. */
@RestController
@RequestMapping("/api/v1/boxes")
@Tag(name = "Papers")
class BoxApi {

    private final Boxes boxes;
    private final FileAway filing;

    BoxApi(Boxes boxes, FileAway filing) {
        this.boxes = boxes;
        this.filing = filing;
    }

    @GetMapping
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(summary = "Binders and boxes, newest first, with how many papers lie in each")
    List<Filled> list() {
        return boxes.all();
    }

    @PostMapping
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(summary = "Make a binder or box; an empty one of that kind, name and place is the same one")
    BoxJson make(@RequestBody NewBoxJson asked) {
        return one(filing.make(asked.kind(), text(asked.name()), text(asked.place())));
    }

    @GetMapping("/{ref}")
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(summary = "A binder or box with the papers that lie in it now")
    BoxJson one(@PathVariable String ref) {
        Box box = boxes.find(ref).orElseThrow(() -> new NotHere(ref));
        return new BoxJson(
                box, boxes.papers(ref).stream().map(RegisteredPaper::reference).toList());
    }

    @PostMapping("/{ref}/papers")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(summary = "Put papers in, all or none; one that lies in it already stays as it is")
    BoxJson put(@PathVariable String ref, @Valid @RequestBody PapersJson given) {
        filing.put(ref, String.join("\n", given.papers()));
        return one(ref);
    }

    @PostMapping("/{ref}/list")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(summary = "Print the list of what lies in it, as a numbered paper of its own")
    ListJson print(@PathVariable String ref) {
        return new ListJson("/api/v1/paper-runs/" + filing.printList(ref) + "/pdf");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What to make. */
    record NewBoxJson(
            @Nullable Kind kind,
            @Nullable String name,
            @Nullable String place) {}

    /** References or codes of papers. */
    record PapersJson(@NotEmpty List<String> papers) {}

    /** A box and references of its papers. */
    record BoxJson(Box box, List<String> papers) {}

    /** Where the printed list is. */
    record ListJson(String pdf) {}
}
