package io.tsunagi.paper.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Caption;
import io.tsunagi.paper.domain.form.FormDefinition.Frame;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same page through openhtmltopdf: the same boxes, labels, values, sizes and type faces at the same places, as PDF/A-2b with
 * embedded subsets. It may keep its font metrics between pages, and is spared the QR code and the fitting of sizes.
 */
final class HtmlPeer {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final FSCacheEx<String, FSCacheValue> metrics = new Kept();
    private final Fitting fitting = new Fitting(new Typesetter());

    /** The first page of a document as HTML. */
    String html(Document document) {
        Sheet sheet = document.form().first();
        StringBuilder html = new StringBuilder(
                "<html><head><title>form</title><style>@page{size:210mm 297mm;margin:0}body{margin:0;font-family:reg}"
                        + "div{position:absolute;white-space:nowrap;line-height:1}</style></head><body>");
        sheet.frames().forEach(frame -> frame(html, frame));
        sheet.texts().forEach(text -> caption(html, text, 0));
        sheet.boxes().forEach(box -> box(html, box, 0, document.values()));
        Table table = sheet.table();
        if (table != null) {
            for (int i = 0; i < table.rows(); i++) {
                double top = table.y() + i * table.h();
                Map<String, String> row = i < document.lines().size() ? document.lines().get(i) : Map.of();
                table.texts().forEach(text -> caption(html, text, top));
                table.boxes().forEach(box -> box(html, box, top, row));
            }
        }
        return html.append("</body></html>").toString();
    }

    /** Renders the page. */
    byte[] pdf(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        font(builder, "BIZUDPGothic-Regular.ttf", "reg");
        font(builder, "BIZUDPGothic-Bold.ttf", "fat");
        font(builder, "BIZUDGothic-Regular.ttf", "mono");
        font(builder, "NotoSansJP-Regular.ttf", "noto");
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(PROFILE);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> open(file), family, 400, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(HtmlPeer.class.getResourceAsStream("/fonts/" + file));
    }

    private static void frame(StringBuilder html, Frame frame) {
        double line = frame.line() == null ? 0.4 : frame.line();
        div(html, frame.x(), frame.y(), "width:%.2fmm;height:%.2fmm;border:%.2fpt solid black", frame.w(), frame.h(), line)
                .append("</div>");
    }

    private static void caption(StringBuilder html, Caption text, double top) {
        div(html, text.x(), top + text.y(), "font-size:%.2fpt;font-family:%s,noto", text.size(), text.bold() ? "fat" : "reg")
                .append(escape(text.text()))
                .append("</div>");
    }

    private void box(StringBuilder html, Box box, double top, Map<String, String> values) {
        if (!box.open()) {
            div(html, box.x(), top + box.y(), "width:%.2fmm;height:%.2fmm;border:0.4pt solid black", box.w(), box.h())
                    .append("</div>");
        }
        if (box.label() != null) {
            div(html, box.x() + 0.6, top + box.y() + 0.5, "font-size:4.8pt")
                    .append(escape(box.label().ja()))
                    .append("</div>");
        }
        String value = values.getOrDefault(box.name(), "");
        if (value.isEmpty()) {
            return;
        }
        Fitting.Fitted fit = fitting.fit(box, value, box.label() != null).orElseThrow();
        List<String> lines = fit.lines();
        for (int i = 0; i < lines.size(); i++) {
            double y = top + box.y() + fit.baseline(i) - 0.88 * fit.size() / Canvas.MM;
            String align = box.align() == null ? "left" : box.align();
            String family = box.mono() ? "mono" : box.bold() ? "fat" : "reg";
            div(
                            html,
                            box.x() + 1,
                            y,
                            "width:%.2fmm;text-align:%s;font-size:%.2fpt;font-family:%s,noto",
                            box.w() - 2,
                            align,
                            fit.size(),
                            family)
                    .append(escape(lines.get(i)))
                    .append("</div>");
        }
    }

    private static StringBuilder div(StringBuilder html, double x, double y, String style, Object... values) {
        return html.append(String.format(Locale.ROOT, "<div style=\"left:%.2fmm;top:%.2fmm;", x, y))
                .append(String.format(Locale.ROOT, style, values))
                .append("\">");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Keeps what the peer computes about type faces. */
    private static final class Kept implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> values = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            try {
                FSCacheValue known = values.get(key);
                if (known == null) {
                    known = loader.call();
                    values.put(key, known);
                }
                return known;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public FSCacheValue get(String key) {
            return values.get(key);
        }
    }
}
