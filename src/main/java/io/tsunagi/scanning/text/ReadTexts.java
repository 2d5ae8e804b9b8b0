package io.tsunagi.scanning.text;

import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.PageTexts;
import io.tsunagi.scanning.domain.PageTexts.Words;
import io.tsunagi.scanning.domain.Picture;
import io.tsunagi.scanning.domain.WordsRead;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the words on pages one after the other on a thread of its own, the newest page first. A page whose words cannot be read has
 * none and is not tried again. When two servers read the same page, the first one's words stay.
 */
@Component
class ReadTexts implements WordsRead {

    private static final int SECONDS_TO_STOP = 5;

    private final Tesseract tesseract;
    private final PageTexts texts;
    private final PageStore pages;
    private final Clock clock;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), work -> {
                Thread made = new Thread(work, "scan-words");
                made.setDaemon(true);
                return made;
            });

    ReadTexts(Tesseract tesseract, PageTexts texts, PageStore pages, Clock clock) {
        this.tesseract = tesseract;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean works() {
        return tesseract.works();
    }

    /** Sets the thread to work when it is free and there is something to read. */
    @Scheduled(fixedDelayString = "${tsunagi.scanning.ocr.every:PT5S}")
    void wake() {
        if (works() && thread.getActiveCount() == 0 && thread.getQueue().isEmpty()) {
            thread.execute(() -> RowScope.asHouse(this::empty));
        }
    }

    private void empty() {
        boolean read;
        do {
            read = next();
        } while (read && !Thread.currentThread().isInterrupted());
    }

    /** Reads one page; false when none is left. */
    boolean next() {
        Long page = texts.next().orElse(null);
        if (page == null) {
            return false;
        }
        int turn = pages.find(page).orElseThrow().turn();
        byte[] picture = pages.picture(page).orElseThrow();
        String words = tesseract.read(Picture.turned(picture, turn)).orElse("");
        if (!Thread.currentThread().isInterrupted()) {
            texts.keep(page, Words.of(words.replace("\u0000", "")), clock.instant());
        }
        return true;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
