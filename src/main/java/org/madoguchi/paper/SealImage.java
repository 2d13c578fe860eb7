package org.madoguchi.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The picture of the university's seal: a PNG, best with a transparent ground. */
public final class SealImage {

    /** Bytes. */
    public static final int LARGEST = 1024 * 1024;

    /** Pixels on each side; 25 mm in 1,200 dpi are 1,181. */
    public static final int WIDEST = 2000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] cover;
    private final byte[] strength;
    private final byte[] black;

    private SealImage(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var opaque = !picture.getColorModel().hasAlpha();
        var rgb = new byte[3 * pixels.length];
        var alpha = new byte[pixels.length];
        var dark = new byte[pixels.length];
        for (var i = 0; i < pixels.length; i++) {
            var pixel = pixels[i];
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
            var ink = ink(pixel);
            alpha[i] = (byte) (opaque ? ink : pixel >>> 24);
            dark[i] = (byte) (ink * (pixel >>> 24) / 255);
        }
        colours = Deflated.of(rgb);
        cover = Deflated.of(alpha);
        strength = Deflated.of(dark);
        black = Deflated.of(new byte[pixels.length]);
    }

    /**
     * Reads the file, which is not opened when it is too large.
     *
     * @throws InvalidPaperException when it cannot be read or used
     */
    public static SealImage read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidPaperException(file + " is larger than " + LARGEST / 1024 + " KiB");
            }
            return of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidPaperException(file + " cannot be read", e);
        }
    }

    /**
     * The same from bytes.
     *
     * @param name for the message
     * @throws InvalidPaperException when it cannot be used
     */
    public static SealImage of(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new InvalidPaperException(name + " is larger than " + LARGEST / 1024 + " KiB");
        }
        if (content.length < PNG.length || !Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length)) {
            throw new InvalidPaperException(name + " is no PNG");
        }
        try {
            return new SealImage(decode(name, content));
        } catch (IOException | RuntimeException e) {
            throw e instanceof InvalidPaperException told ? told : new InvalidPaperException(name + " is damaged", e);
        }
    }

    /** The picture's size is looked at before any of its pixels: 10 KB of PNG can be gigabytes of them. */
    private static BufferedImage decode(String name, byte[] content) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName("png");
        if (!readers.hasNext()) {
            throw new InvalidPaperException("This Java cannot read a PNG");
        }
        var reader = readers.next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream);
            if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                throw new InvalidPaperException(name + " is wider or higher than " + WIDEST + " pixels");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Red, green and blue of each pixel, deflated. */
    byte[] colours() {
        return colours;
    }

    /** How much of each pixel covers the paper, deflated; in a picture without transparency white covers nothing. */
    byte[] cover() {
        return cover;
    }

    /** The same for black ink, deflated. */
    byte[] strength() {
        return strength;
    }

    /** As many black pixels, deflated. */
    byte[] black() {
        return black;
    }

    /** What a colour needs of black ink to be read as well as in colour: red is none too little. */
    private static int ink(int pixel) {
        var least = Math.min(pixel >> 16 & 255, Math.min(pixel >> 8 & 255, pixel & 255));
        return Math.min(255, (255 - least) * 5 / 4);
    }
}
