package io.tsunagi.scanning.intake;

import io.tsunagi.scanning.domain.TakeMail.Attachment;
import io.tsunagi.scanning.domain.TakeMail.Mail;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files in a mail: whatever has a file name, is an attachment, or is a PDF, TIFF, JPEG or PNG by its type. The text of
 * the mail is left.
 */
final class MailParts {

    private static final int DEEPEST = 10;
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 64 << 20;
    private static final List<String> SCANS = List.of("application/pdf", "image/tiff", "image/jpeg", "image/png");

    private MailParts() {}

    /**
     * Reads a mail.
     *
     * @param otherwise what stands for its Message-ID when it has none
     */
    static Mail read(Message message, String otherwise) throws MessagingException, IOException {
        List<Attachment> found = new ArrayList<>();
        collect(message, 0, found);
        String[] ids = message.getHeader("Message-ID");
        return new Mail(ids == null || ids.length == 0 ? otherwise : ids[0].strip(), from(message), found);
    }

    private static void collect(Part part, int depth, List<Attachment> found) throws MessagingException, IOException {
        if (depth > DEEPEST || found.size() >= MOST_FILES) {
            return;
        }
        Object content = part.isMimeType("multipart/*") || part.isMimeType("message/rfc822") ? part.getContent() : null;
        if (content instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart body = many.getBodyPart(i);
                collect(body, depth + 1, found);
            }
        } else if (content instanceof Message inner) {
            collect(inner, depth + 1, found);
        } else if (isFile(part)) {
            found.add(new Attachment(name(part), bytes(part)));
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        boolean scan = false;
        for (String type : SCANS) {
            scan |= part.isMimeType(type);
        }
        return scan || part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String name(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return name == null ? "" : MimeUtility.decodeText(name);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("an attachment is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static String from(Message message) throws MessagingException {
        Address[] from = message.getFrom();
        @Nullable Address first = from == null || from.length == 0 ? null : from[0];
        if (first instanceof InternetAddress internet) {
            String address = internet.getAddress();
            return address == null ? "" : address;
        }
        return first == null ? "" : first.toString();
    }
}
