package io.tsunagi.scanning.domain;

import io.tsunagi.scanning.SheetCodes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads the codes of one picture with the reader of scanned files. */
@Service
class ReadSheetCodes implements SheetCodes {

    private static final Logger LOG = LoggerFactory.getLogger(ReadSheetCodes.class);

    private final ScanReader reader;

    ReadSheetCodes(ScanReader reader) {
        this.reader = reader;
    }

    @Override
    public List<String> in(byte[] picture) {
        List<String> codes = new ArrayList<>();
        try {
            reader.read(picture, page -> {
                if (page.number() == 1) {
                    page.codes().forEach(code -> codes.add(code.text()));
                }
            });
        } catch (ReaderUnavailable e) {
            LOG.warn("a picture with a code cannot be read at present", e);
        }
        return codes.stream().distinct().toList();
    }
}
