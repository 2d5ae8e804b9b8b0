package io.tsunagi.outbound.net;

import io.tsunagi.outbound.Outbound.Answered;
import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Failed;
import io.tsunagi.outbound.Outbound.Reason;
import io.tsunagi.outbound.Outbound.Result;
import io.tsunagi.outbound.domain.TargetUrl;
import io.tsunagi.outbound.domain.Wire;
import io.tsunagi.storage.InRealHouse;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP to pinned addresses. Each call has a connection of its own, so that none lives on that was opened under an approval which
 * was taken back since. A watchman ends the call when its patience is over, however slowly the bytes drip.
 */
@Component
@InRealHouse
public class HttpWire implements Wire {

    private static final int SHORTEST_MILLIS = 1;

    private final ScheduledExecutorService watchman = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outbound-watchman");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Result exchange(TargetUrl url, List<InetAddress> pinned, Call call) {
        long start = System.nanoTime();
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), URI.create(url.toString()));
        call.headers().forEach(request::addHeader);
        byte[] body = call.body();
        if (body != null) {
            // the type stands in the headers of the call
            request.setEntity(new ByteArrayEntity(body, (ContentType) null));
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watchman.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                call.patience().toMillis(),
                TimeUnit.MILLISECONDS);
        try (CloseableHttpClient client = PinnedClients.of(pinned, call.patience())) {
            HttpHost target = new HttpHost(url.scheme(), url.host().bare(), url.port());
            try (ClassicHttpResponse answer = client.executeOpen(target, request, null)) {
                byte[] read = read(answer.getEntity(), call.mostBytes() + 1);
                boolean cut = read.length > call.mostBytes();
                request.abort();
                return new Answered(
                        answer.getCode(), cut ? Arrays.copyOf(read, call.mostBytes()) : read, cut, since(start));
            }
        } catch (IOException e) {
            return new Failed(late.get() ? Reason.TIMED_OUT : reason(e), since(start));
        } finally {
            end.cancel(false);
        }
    }

    private static byte[] read(HttpEntity entity, int most) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream in = entity.getContent();
        return in == null ? new byte[0] : in.readNBytes(most);
    }

    @Override
    public Result connect(List<InetAddress> pinned, int port, Duration patience) {
        long start = System.nanoTime();
        Reason last = Reason.UNREACHABLE;
        for (InetAddress address : pinned) {
            int left = (int) patience.minus(since(start)).toMillis();
            if (left < SHORTEST_MILLIS) {
                return new Failed(Reason.TIMED_OUT, since(start));
            }
            try (Socket socket = new Socket(java.net.Proxy.NO_PROXY)) {
                socket.connect(new InetSocketAddress(address, port), left);
                return new Answered(0, new byte[0], false, since(start));
            } catch (IOException e) {
                last = reason(e);
            }
        }
        return new Failed(last, since(start));
    }

    private static Reason reason(IOException e) {
        if (e instanceof ConnectTimeoutException || e instanceof SocketTimeoutException) {
            return Reason.TIMED_OUT;
        }
        if (e instanceof SSLException) {
            return Reason.NOT_TRUSTED;
        }
        return e instanceof ConnectException || e instanceof NoRouteToHostException
                ? Reason.UNREACHABLE
                : Reason.BROKEN;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @PreDestroy
    void stop() {
        watchman.shutdownNow();
    }
}
