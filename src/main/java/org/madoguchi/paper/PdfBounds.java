package org.madoguchi.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.madoguchi.paper.ForeignPdf.Objection;

/**
 * How much of a foreign PDF is read into memory. The reader goes on after many a fault, with a part less: so what was
 * refused once is remembered.
 */
final class PdfBounds {

    /** Bytes that all packed tables and parts may unpack to; pages and pictures are not unpacked at all. */
    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    /** Values, of which a file without any packed part may be made; each takes some 60 bytes of memory. */
    private static final int MOST_VALUES = 1_000_000;
    /** A table of parts is some hundred values wide at most. */
    private static final int MOST_COLUMNS = 4096;
    /** Others unpack pictures. */
    private static final Set<COSName> PACKED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private int unpacked = MOST_UNPACKED;
    private int values = MOST_VALUES;
    private Objection objection;

    /** What was refused first. */
    Optional<Objection> objection() {
        return Optional.ofNullable(objection);
    }

    /** @return to be thrown */
    IOException refused(Objection why) {
        objection = objection == null ? why : objection;
        return new IOException("The PDF is refused: " + objection);
    }

    /** One value more is read. @throws IOException when it is one too many */
    void count() throws IOException {
        values--;
        if (values < 0) {
            throw refused(Objection.TOO_MUCH);
        }
    }

    /** What is in a table or in a part that holds others. @throws IOException when it is too much, or oddly packed */
    byte[] unpack(COSStream stream) throws IOException {
        var filters = list(stream.getFilters());
        if (!PACKED.containsAll(filters) || columns(stream) > MOST_COLUMNS) {
            throw refused(Objection.TOO_MUCH);
        }
        var content = new ByteArrayOutputStream();
        stream.createRawInputStream().transferTo(filters.isEmpty() ? new Bounded(content) : content);
        for (var at = 0; at < filters.size(); at++) {
            var packed = new ByteArrayInputStream(content.toByteArray());
            content = new ByteArrayOutputStream();
            var filter = FilterFactory.INSTANCE.getFilter((COSName) filters.get(at));
            filter.decode(packed, new Bounded(content), stream, at);
        }
        return content.toByteArray();
    }

    private static int columns(COSStream stream) {
        return list(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)).stream()
                .filter(COSDictionary.class::isInstance)
                .mapToInt(parameters -> widest((COSDictionary) parameters))
                .max()
                .orElse(0);
    }

    private static int widest(COSDictionary parameters) {
        return IntStream.of(
                        parameters.getInt(COSName.COLUMNS, 1),
                        parameters.getInt(COSName.COLORS, 1),
                        parameters.getInt(COSName.BITS_PER_COMPONENT, 8))
                .max()
                .getAsInt();
    }

    /** One, several or none. */
    private static List<COSBase> list(COSBase base) {
        if (base instanceof COSArray array) {
            return IntStream.range(0, array.size()).mapToObj(array::getObject).toList();
        }
        return base == null ? List.of() : List.of(base);
    }

    /** Takes as many bytes as are left. */
    private final class Bounded extends OutputStream {

        private final OutputStream output;

        Bounded(OutputStream output) {
            this.output = output;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            unpacked -= length;
            if (unpacked < 0) {
                throw refused(Objection.TOO_MUCH);
            }
            output.write(bytes, offset, length);
        }
    }
}
