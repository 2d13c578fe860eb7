package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealImageTest {

    @TempDir
    Path folder;

    @Test
    void aPictureOf50MegabytesIsNotEvenOpened() throws IOException {
        var file = folder.resolve("seal.png");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024);
        }
        assertRefused(file, "is larger than 1024 KiB");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("seal.png"), "<svg/>"), "is no PNG");
        assertRefused(folder.resolve("none.png"), "cannot be read");
        var png = png(10, 10);
        assertRefused(Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 2)), "is damaged");
        assertRefused(Files.write(folder.resolve("head.png"), Arrays.copyOf(png, 8)), "is damaged");
    }

    /** Small as a file, 40 GB as pixels. */
    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() throws IOException {
        var png = png(10, 10);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000).putInt(20, 100_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        assertRefused(Files.write(folder.resolve("bomb.png"), png), "is wider or higher than 2000 pixels");
    }

    @Test
    void aSealIsTakenAsItIs() {
        var seal = SealImage.of("seal.png", Papers.resource("/org/madoguchi/demo/seal.png"));
        assertEquals(480, seal.width());
        assertEquals(480, seal.height());
    }

    private static void assertRefused(Path file, String message) {
        var thrown = assertThrows(InvalidPaperException.class, () -> SealImage.read(file));
        assertTrue(thrown.getMessage().endsWith(file.getFileName() + " " + message), thrown.getMessage());
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
