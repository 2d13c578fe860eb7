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

    private final BufferedImage picture;

    private SealImage(BufferedImage picture) {
        this.picture = picture;
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

    BufferedImage picture() {
        return picture;
    }
}
