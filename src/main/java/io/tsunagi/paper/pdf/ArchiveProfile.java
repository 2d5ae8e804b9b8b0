package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Makes a document PDF/A-2b (ISO 19005-2, level B): metadata, sRGB output intent, title. The compressed colour profile is made
 * once, because it costs more than drawing the page.
 */
final class ArchiveProfile {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final byte[] SRGB = deflatedProfile();
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <pdf:Producer>Tsunagi</pdf:Producer>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private ArchiveProfile() {}

    /** Adds what the level asks for; the same title and time give the same bytes. */
    static void apply(PDDocument document, Document contents) throws IOException {
        Words words = contents.form().title();
        boolean english = contents.form().labels().equals("en");
        String title = ((english ? words.en() : words.ja()) + " " + contents.caseReference()).strip();
        Instant second = contents.at().truncatedTo(ChronoUnit.SECONDS);
        Calendar when = GregorianCalendar.from(second.atZone(TOKYO));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Tsunagi");
        information.setCreationDate(when);
        information.setModificationDate(when);
        document.setDocumentId(second.toEpochMilli());
        document.getDocumentCatalog().setLanguage(english ? "en" : "ja");

        String stamp = second.atZone(TOKYO).toOffsetDateTime().toString();
        String full = stamp.length() == 22 ? stamp.substring(0, 16) + ":00" + stamp.substring(16) : stamp;
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(XMP.formatted(escape(title), full, full).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().addOutputIntent(intent(document));
    }

    private static PDOutputIntent intent(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        profile.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        profile.setInt(COSName.N, 3);
        try (OutputStream out = profile.createRawOutputStream()) {
            out.write(SRGB);
        }
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        dictionary.setItem(COSName.S, COSName.GTS_PDFA1);
        dictionary.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        PDOutputIntent intent = new PDOutputIntent(dictionary);
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static byte[] deflatedProfile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        } catch (IOException e) {
            throw new IllegalStateException("colour profile cannot be compressed", e);
        }
        return bytes.toByteArray();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
