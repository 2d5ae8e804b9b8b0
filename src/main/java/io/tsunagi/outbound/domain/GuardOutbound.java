package io.tsunagi.outbound.domain;

import io.tsunagi.outbound.Outbound;
import io.tsunagi.storage.InRealHouse;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * The guard that every call passes, in this order: how the address is written, whether a manager approved it, where the name leads.
 * When one address of several is forbidden, none is used: an honest name has no such company.
 */
@Service
@InRealHouse
public class GuardOutbound implements Outbound {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT");
    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,2000}");
    private static final int MOST_HEADERS = 30;

    private final Approvals approvals;
    private final NameResolver names;
    private final Wire wire;

    /** The guard over approvals, names and connections. */
    public GuardOutbound(Approvals approvals, NameResolver names, Wire wire) {
        this.approvals = approvals;
        this.names = names;
        this.wire = wire;
    }

    @Override
    public Result send(Call call) {
        Optional<TargetUrl> url = TargetUrl.parse(call.url());
        if (url.isEmpty() || !METHODS.contains(call.method()) || !harmless(call.headers())) {
            return refused(Reason.MALFORMED);
        }
        return reach(url.get().host(), url.get().port(), pinned -> wire.exchange(url.get(), pinned, call));
    }

    @Override
    public Result knock(String host, int port, Duration patience) {
        Optional<Host> parsed = Host.parse(host);
        if (parsed.isEmpty() || port < 1 || port > 65_535) {
            return refused(Reason.MALFORMED);
        }
        return reach(parsed.get(), port, pinned -> wire.connect(pinned, port, patience));
    }

    @Override
    public Optional<Reason> hinders(String url) {
        return TargetUrl.parse(url)
                .map(target -> approved(target.host(), target.port()))
                .orElse(Optional.of(Reason.MALFORMED));
    }

    @Override
    public Optional<Reason> hinders(String host, int port) {
        return Host.parse(host).map(parsed -> approved(parsed, port)).orElse(Optional.of(Reason.MALFORMED));
    }

    private Optional<Reason> approved(Host host, int port) {
        return approvals.standing(host.name(), port).isPresent() ? Optional.empty() : Optional.of(Reason.NOT_APPROVED);
    }

    private Result reach(Host host, int port, Function<List<InetAddress>, Result> connecting) {
        Optional<Approval> approval = approvals.standing(host.name(), port);
        if (approval.isEmpty()) {
            return refused(Reason.NOT_APPROVED);
        }
        InetAddress literal = host.literal();
        List<InetAddress> addresses;
        try {
            addresses = literal == null ? names.resolve(host.name()) : List.of(literal);
        } catch (UnknownHostException e) {
            return refused(Reason.UNKNOWN_NAME);
        }
        if (addresses.isEmpty()) {
            return refused(Reason.UNKNOWN_NAME);
        }
        if (!addresses.stream().allMatch(approval.get()::allows)) {
            return refused(Reason.FORBIDDEN_ADDRESS);
        }
        // IPv4 first: a house without IPv6 must not wait for it
        List<InetAddress> pinned = addresses.stream()
                .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address)))
                .limit(4)
                .toList();
        return connecting.apply(pinned);
    }

    private static boolean harmless(Map<String, String> headers) {
        return headers.size() <= MOST_HEADERS
                && headers.entrySet().stream()
                        .allMatch(header -> HEADER.matcher(header.getKey()).matches()
                                && VALUE.matcher(header.getValue()).matches()
                                && !OURS.contains(header.getKey().toLowerCase(Locale.ROOT)));
    }

    private static Failed refused(Reason reason) {
        return new Failed(reason, Duration.ZERO);
    }
}
