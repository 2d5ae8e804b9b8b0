package io.tsunagi.desk.web;

import io.tsunagi.desk.domain.TakeNext;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.DeskQueue.Waiting;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's home after signing in: what one may do now, and what is down. */
@Controller
class DeskPages {

    private final Work work;
    private final Disruptions disruptions;
    private final SignedIn signedIn;
    private final Times times;
    private final List<DeskQueue> queues;
    private final TakeNext takeNext;

    DeskPages(
            Work work,
            TakeNext takeNext,
            Disruptions disruptions,
            SignedIn signedIn,
            Times times,
            List<DeskQueue> queues) {
        this.work = work;
        this.takeNext = takeNext;
        this.disruptions = disruptions;
        this.signedIn = signedIn;
        this.times = times;
        this.queues = queues;
    }

    @GetMapping("/desk")
    @PreAuthorize("isAuthenticated()")
    String desk(@RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        Work.Slice slice = work.page(after);
        model.addAttribute("person", signedIn.person().displayName());
        List<Queue> waiting = after == null ? queues() : List.of();
        Instant first = first(slice.items());
        model.addAttribute(
                "sooner",
                waiting.stream().filter(queue -> queue.isBefore(first)).toList());
        model.addAttribute(
                "later",
                waiting.stream().filter(queue -> !queue.isBefore(first)).toList());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("hands", takeNext.inHand().stream().map(this::line).toList());
        model.addAttribute("items", slice.items().stream().map(this::line).toList());
        model.addAttribute("next", slice.next() == null ? null : "/desk?after=" + slice.next());
        model.addAttribute(
                "running",
                disruptions.running().stream()
                        .map(disruption -> running(disruption, locale))
                        .toList());
        return "desk/desk";
    }

    /** Takes the next piece of work and goes to its page. */
    @PostMapping("/desk/next")
    @PreAuthorize("isAuthenticated()")
    String next(@RequestParam UUID request, RedirectAttributes redirect) {
        return takeNext.next(request)
                .map(item -> {
                    redirect.addFlashAttribute("notice", "desk.taken");
                    return "redirect:" + item.page();
                })
                .orElseGet(() -> {
                    redirect.addFlashAttribute("notice", "desk.next.none");
                    return "redirect:/desk";
                });
    }

    /** Gives a piece of work back. */
    @PostMapping("/desk/{id}/back")
    @PreAuthorize("isAuthenticated()")
    String back(@PathVariable UUID id, RedirectAttributes redirect) {
        takeNext.giveBack(id);
        redirect.addFlashAttribute("notice", "desk.given-back");
        return "redirect:/desk";
    }

    /** When the first of this work is due; what waits outside of processes stands above it only when it is due sooner. */
    private static Instant first(List<WorkItem> items) {
        return items.stream()
                .map(WorkItem::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** What waits outside of processes, the first due first. */
    private List<Queue> queues() {
        return queues.stream()
                .flatMap(queue -> queue.waiting().stream())
                .sorted(Comparator.comparing(Waiting::due))
                .map(waiting -> new Queue(waiting, waiting.due().isBefore(times.now())))
                .toList();
    }

    private Line line(WorkItem item) {
        Instant due = item.due();
        return new Line(
                ownApproval(item) ? "desk.own-approval" : "work." + item.process() + "." + item.step(),
                item.id(),
                item.businessKey(),
                item.page(),
                item.takenBy(),
                due,
                due != null && due.isBefore(times.now()),
                item.lane());
    }

    /** Whether it is the approval of what one declared oneself: it stays in sight, but a second manager has to act. */
    private boolean ownApproval(WorkItem item) {
        return item.step().equals("UserTask_ApproveFallback")
                && disruptions
                        .declaredBy(item.businessKey())
                        .filter(signedIn.person().login()::equals)
                        .isPresent();
    }

    private static Running running(Disruptions.Disruption disruption, Locale locale) {
        return new Running(
                disruption.reference(),
                locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn(),
                disruption.state().name(),
                disruption.occurredAt());
    }

    /**
     * A line of work.
     *
     * @param holder login of who has it in hand; null while nobody has
     */
    record Line(
            String message,
            UUID id,
            String reference,
            String page,
            @Nullable String holder,
            @Nullable Instant due,
            boolean late,
            String lane) {}

    /** A queue with something in it. */
    record Queue(Waiting waiting, boolean late) {

        boolean isBefore(Instant moment) {
            return waiting.due().isBefore(moment);
        }
    }

    /** A running disruption. */
    record Running(String reference, String title, String state, Instant occurredAt) {}
}
