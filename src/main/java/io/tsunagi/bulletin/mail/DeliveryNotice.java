package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.TakeBounce.Bounce;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a delivery status notification (RFC 3464) apart. Only its fields count, never its prose. Mails over 1 MB, more than 10 parts,
 * 64 KB of fields or 20 recipients are not looked at further.
 */
final class DeliveryNotice {

    private static final int LARGEST_MAIL = 1_000_000;
    private static final int MOST_PARTS = 10;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_WORDS = 200;
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[0-9a-f-]{36}@tsunagi\\.invalid>");
    private static final Pattern ENVELOPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DeliveryNotice() {}

    /** What it says of mails of ours; empty when it is no such notice, or none of ours. */
    static List<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST_MAIL || !isReport(mail) || !(mail.getContent() instanceof Multipart parts)) {
            return List.of();
        }
        List<InternetHeaders> fields = new ArrayList<>();
        String messageId = null;
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") && fields.isEmpty()) {
                fields = blocks(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = matching(MESSAGE_ID, value(blocks(part, 1), "Message-ID"));
            }
        }
        if (fields.isEmpty()) {
            return List.of();
        }
        String envelope = matching(ENVELOPE, value(fields, "Original-Envelope-Id"));
        String named = envelope == null ? messageId : "<" + envelope + "@tsunagi.invalid>";
        return named == null ? List.of() : bounces(named, fields.subList(1, fields.size()));
    }

    private static boolean isReport(MimeMessage mail) throws MessagingException {
        ContentType type = new ContentType(mail.getContentType());
        return type.match("multipart/report") && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"));
    }

    private static List<Bounce> bounces(String messageId, List<InternetHeaders> recipients) {
        List<Bounce> bounces = new ArrayList<>();
        for (InternetHeaders recipient : recipients) {
            String action = text(recipient, "Action").toLowerCase(Locale.ROOT);
            String status = matching(STATUS, text(recipient, "Status").split("[\\s(]", 2)[0]);
            boolean failed = action.equals("failed");
            if (status != null && !status.startsWith("2") && (failed || action.equals("delayed"))) {
                bounces.add(new Bounce(
                        messageId, address(text(recipient, "Original-Recipient")), failed, status, words(recipient)));
            }
        }
        return bounces;
    }

    private static List<InternetHeaders> blocks(BodyPart part) throws MessagingException, IOException {
        return blocks(part, MOST_RECIPIENTS + 1);
    }

    /** Groups of fields, parted by empty lines. */
    private static List<InternetHeaders> blocks(BodyPart part, int most) throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        try (InputStream all = part.getInputStream()) {
            ByteArrayInputStream some = new ByteArrayInputStream(all.readNBytes(MOST_BYTES));
            while (some.available() > 0 && blocks.size() < most) {
                InternetHeaders block = new InternetHeaders(some);
                if (block.getAllHeaders().hasMoreElements()) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private static String value(List<InternetHeaders> blocks, String field) {
        return blocks.isEmpty() ? "" : text(blocks.get(0), field);
    }

    private static String text(InternetHeaders fields, String name) {
        String[] values = fields.getHeader(name);
        return values == null ? "" : values[0].replaceAll("\\s+", " ").strip();
    }

    /** {@code rfc822; desk@example.com} without its type. */
    private static String address(String typed) {
        return typed.substring(typed.indexOf(';') + 1).strip();
    }

    private static @Nullable String matching(Pattern form, String text) {
        return form.matcher(text).matches() ? text : null;
    }

    private static String words(InternetHeaders recipient) {
        String words = address(text(recipient, "Diagnostic-Code"))
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .replaceAll("\\p{Cntrl}+", " ");
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
