package io.tsunagi.paper.pdf;

import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.domain.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges print runs with PDFBox. */
@Component
class MergedBundle implements PaperBundle {

    private final Papers papers;

    MergedBundle(Papers papers) {
        this.papers = papers;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] of(List<String> runs) {
        PDFMergerUtility merger = new PDFMergerUtility();
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        merger.setDestinationStream(bundle);
        runs.stream()
                .flatMap(run -> papers.pdf(UUID.fromString(run)).stream())
                .forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException("bundle cannot be made", e);
        }
        return bundle.toByteArray();
    }
}
