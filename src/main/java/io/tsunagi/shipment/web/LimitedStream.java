package io.tsunagi.shipment.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, of at most 20 MB; one byte more is refused at {@code orders}. */
final class LimitedStream extends FilterInputStream {

    private static final long MOST = 20L * 1024 * 1024;

    private long read;

    LimitedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int more = super.read(to, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) {
        read += more;
        if (read > MOST) {
            throw new Refused(Refusal.at("orders", "import.file.large", MOST / 1024 / 1024));
        }
    }
}
