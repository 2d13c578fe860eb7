package org.madoguchi.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The university's logo, told from its content: a PNG (RFC 2083, 3.1) or an SVG.
 *
 * @param type its media type
 */
public record Logo(String type, byte[] content) {

    /** Bytes; the first page is to stay light. */
    public static final int LARGEST = 32 * 1024;

    /** Bytes; a page that has the logo in it still keeps to its 10 KB, and asks for one thing less. */
    static final int LARGEST_INLINE = 2 * 1024;

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SVG = "{http://www.w3.org/2000/svg}svg";

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it cannot be used; the message ends a sentence about the file
     */
    public static Logo read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("is larger than " + LARGEST / 1024 + " KiB");
        }
        var content = Files.readAllBytes(file);
        if (content.length > PNG.length && Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length)) {
            return new Logo("image/png", content);
        }
        if (isSvg(content)) {
            return new Logo("image/svg+xml", content);
        }
        throw new IllegalArgumentException("is neither a PNG nor an SVG");
    }

    /** Changes with the content. */
    public String version() {
        var checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }

    /** Itself as an address (RFC 2397) when it is small enough to be in every page. */
    public Optional<String> inline() {
        return content.length > LARGEST_INLINE
                ? Optional.empty()
                : Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(content));
    }

    /** Well-formed to its end; what a document type declares is not looked at. */
    private static boolean isSvg(byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            var root = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && root.isEmpty()) {
                    root = reader.getName().toString();
                }
            }
            return root.equals(SVG);
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
