package torikumi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/** Draws, as PNG: as wide as a telephone at its own sharpness, and as sharp on A4. The font is read when the first is drawn. */
@Component
public class Pictures {

    private static final int SHARPNESS = 3;

    private static final class Letters {
        static final Lettering OURS = new Lettering();
    }

    public byte[] png(Drawing drawing) {
        var bytes = new ByteArrayOutputStream();
        try (var png = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(Brush.draw(drawing, Letters.OURS, SHARPNESS), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
