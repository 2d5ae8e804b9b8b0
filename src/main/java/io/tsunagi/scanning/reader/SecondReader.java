package io.tsunagi.scanning.reader;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_F64;
import io.tsunagi.paper.PaperScans.Finders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another reader of QR codes, BoofCV, which finds some that the first one misses. It is slower and made at first use. */
final class SecondReader {

    private @Nullable QrCodeDetector<GrayU8> detector;

    List<CodeLadder.Found> read(Grey page) {
        QrCodeDetector<GrayU8> made = detector;
        if (made == null) {
            made = FactoryFiducial.qrcode(null, GrayU8.class);
            detector = made;
        }
        GrayU8 image = new GrayU8(page.width(), page.height());
        System.arraycopy(page.light(), 0, image.data, 0, page.light().length);
        made.process(image);
        return made.getDetections().stream().map(SecondReader::found).toList();
    }

    private static CodeLadder.Found found(QrCode code) {
        Point2D_F64 below = middle(code.ppDown);
        Point2D_F64 above = middle(code.ppCorner);
        Point2D_F64 right = middle(code.ppRight);
        return CodeLadder.Found.at(code.message, new Finders(above.x, above.y, right.x, right.y, below.x, below.y));
    }

    private static Point2D_F64 middle(georegression.struct.shapes.Polygon2D_F64 square) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < square.size(); i++) {
            x += square.get(i).x;
            y += square.get(i).y;
        }
        return new Point2D_F64(x / square.size(), y / square.size());
    }
}
