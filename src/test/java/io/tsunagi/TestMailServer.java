package io.tsunagi;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real SMTP server on a free port, one for all tests of a run; whatever the application mails arrives here. */
public class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test mail server",
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                SERVER.getSmtp().getPort(),
                                "tsunagi.mail.every",
                                "PT0.5S",
                                // one line, so that mails arrive in the order in which they were written
                                "tsunagi.mail.connections",
                                "1")));
    }

    /** What arrived for one address, oldest first; tests use addresses of their own. */
    public static List<MimeMessage> arrivedFor(String address) {
        List<MimeMessage> arrived = new ArrayList<>();
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            try {
                if (mail.getRecipients(RecipientType.TO)[0].toString().equals(address)) {
                    arrived.add(mail);
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return arrived;
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
