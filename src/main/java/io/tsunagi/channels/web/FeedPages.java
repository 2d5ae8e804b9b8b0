package io.tsunagi.channels.web;

import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.channels.atom.AtomFeed;
import io.tsunagi.channels.domain.HouseAddress;
import io.tsunagi.channels.domain.PublicNews;
import io.tsunagi.channels.icalendar.NextUpdates;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Feeds and calendars of the public status: no sign-in, no session; kept by caches for 15 seconds, answered 304 when nothing changed.
 * The language is part of the address, because programs that fetch feeds ask for none.
 */
@Controller
class FeedPages {

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PublicNews news;
    private final AtomFeed feeds;
    private final NextUpdates calendars;
    private final PublicReads reads;
    private final HouseAddress address;

    FeedPages(PublicNews news, AtomFeed feeds, NextUpdates calendars, PublicReads reads, HouseAddress address) {
        this.news = news;
        this.feeds = feeds;
        this.calendars = calendars;
        this.reads = reads;
        this.address = address;
    }

    @GetMapping("/status/feed.atom")
    @Nullable
    ResponseEntity<byte[]> feed(@RequestParam(defaultValue = "ja") String lang, ServletWebRequest request) {
        return answer(request, () -> {
            List<Situation> all = news.all();
            return new Made(feeds.write(all, null, language(lang), places("", lang)), all, ATOM);
        });
    }

    @GetMapping("/status/{reference}/feed.atom")
    @Nullable
    ResponseEntity<byte[]> feed(
            @PathVariable String reference, @RequestParam(defaultValue = "ja") String lang, ServletWebRequest request) {
        return answer(request, () -> {
            Situation one = one(reference);
            List<Situation> alone = List.of(one);
            return new Made(feeds.write(alone, one, language(lang), places("/" + one.disruption(), lang)), alone, ATOM);
        });
    }

    @GetMapping("/status/next-updates.ics")
    @Nullable
    ResponseEntity<byte[]> calendar(@RequestParam(defaultValue = "ja") String lang, ServletWebRequest request) {
        return answer(request, () -> {
            List<Situation> all = news.all();
            return new Made(calendars.write(all, language(lang)), all, CALENDAR);
        });
    }

    @GetMapping("/status/{reference}/next-updates.ics")
    @Nullable
    ResponseEntity<byte[]> calendar(
            @PathVariable String reference, @RequestParam(defaultValue = "ja") String lang, ServletWebRequest request) {
        return answer(request, () -> {
            List<Situation> alone = List.of(one(reference));
            return new Made(calendars.write(alone, language(lang)), alone, CALENDAR);
        });
    }

    /** Null when the reader has it already; the 304 is written then. */
    private @Nullable ResponseEntity<byte[]> answer(ServletWebRequest request, Making making) {
        Duration wait = reads.enter(request.getRequest());
        if (!wait.isZero()) {
            return PublicReads.wait(wait);
        }
        Made made = making.make();
        CacheControl fresh = CacheControl.maxAge(FRESH).cachePublic();
        HttpServletResponse response = request.getResponse();
        if (response != null) {
            response.setHeader("Cache-Control", fresh.getHeaderValue());
        }
        String tag = '"' + DigestUtils.md5DigestAsHex(made.bytes()) + '"';
        long changed = AtomFeed.updated(made.situations()).toEpochMilli();
        if (request.checkNotModified(tag, changed)) {
            return null;
        }
        return ResponseEntity.ok().cacheControl(fresh).contentType(made.type()).body(made.bytes());
    }

    private Situation one(String typed) {
        if (!Reference.isValid(typed)) {
            throw new NotHere(typed);
        }
        return news.of(Reference.parse(typed).toString()).orElseThrow(() -> new NotHere(typed));
    }

    private AtomFeed.Places places(String below, String lang) {
        String query = "?lang=" + language(lang).getLanguage();
        String status = address.base() + "/status";
        return new AtomFeed.Places() {
            @Override
            public String self() {
                return status + below + "/feed.atom" + query;
            }

            @Override
            public String page(@Nullable String disruption) {
                return disruption == null ? status + query : status + "/" + disruption + query;
            }
        };
    }

    private static Locale language(String wish) {
        return wish.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** Makes what is asked for. */
    private interface Making {
        Made make();
    }

    private record Made(byte[] bytes, List<Situation> situations, MediaType type) {}
}
