package io.tsunagi.channels;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.channels.domain.RegisterEndpoint;
import io.tsunagi.channels.domain.RegisterEndpoint.Made;
import io.tsunagi.channels.domain.TendEndpoint;
import io.tsunagi.outbound.domain.ApproveDestination;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of one's own that get webhooks. */
@Component
public class ChannelCases implements Rooms {

    private final ApproveDestination approving;
    private final RegisterEndpoint registering;
    private final TendEndpoint tending;

    ChannelCases(ApproveDestination approving, RegisterEndpoint registering, TendEndpoint tending) {
        this.approving = approving;
        this.registering = registering;
        this.tending = tending;
    }

    /** Approves a port of this machine. */
    public void approved(int port) {
        As.manager(() -> approving.approve("127.0.0.1", port, List.of("127.0.0.1"), "Receiver of a test"));
    }

    /** An address of a partner, or of the house for an empty code. */
    public Made registered(String url, String partner) {
        return As.manager(
                () -> registering.register(new RegisterEndpoint.Wanted(UUID.randomUUID(), partner, "障害情報の自動取込み", url)));
    }

    /** The rooms of the ways out, by a name; the address that is registered for them is stopped again at once. */
    @Override
    public Map<String, String> rooms() {
        approved(9);
        UUID endpoint = registered("http://127.0.0.1:9/rooms/" + UUID.randomUUID(), "")
                .endpoint()
                .id();
        UUID ping = As.manager(() -> tending.ping(endpoint, UUID.randomUUID()));
        As.manager(() -> tending.end(endpoint));
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("webhooks", "/webhooks");
        rooms.put("webhook-address", "/webhooks/" + endpoint);
        rooms.put("webhook", "/webhooks/messages/" + ping);
        rooms.put("status-folder", "/status-folder");
        return rooms;
    }
}
