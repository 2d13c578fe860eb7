package org.madoguchi.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.madoguchi.paper.ForeignPdf.Objection;

/**
 * Reads a PDF within bounds: PDFBox itself would unpack whatever is packed, some kilobytes of which can be gigabytes,
 * and keep all values that it reads. What is encrypted is not decrypted.
 */
final class BoundedParser extends PDFParser {

    private final PdfBounds bounds;

    BoundedParser(RandomAccessRead source, PdfBounds bounds) throws IOException {
        super(source);
        this.bounds = bounds;
        this.document = new BoundedDocument(this, bounds);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        bounds.count();
        return super.parseDirObject();
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getEncryptionDictionary() != null) {
            throw bounds.refused(Objection.ENCRYPTED);
        }
    }

    /** Its streams are unpacked within the bounds. */
    private static final class BoundedDocument extends COSDocument {

        private final ICOSParser parser;
        private final PdfBounds bounds;
        private final RandomAccessStreamCache cache;

        BoundedDocument(ICOSParser parser, PdfBounds bounds) throws IOException {
            super(parser);
            this.parser = parser;
            this.bounds = bounds;
            this.cache = IOUtils.createMemoryOnlyStreamCache().create();
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new BoundedStream(cache, parser.createRandomAccessReadView(start, length), bounds);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class BoundedStream extends COSStream {

        private final PdfBounds bounds;

        BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView view, PdfBounds bounds) throws IOException {
            super(cache, view);
            this.bounds = bounds;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return new RandomAccessReadBuffer(bounds.unpack(this));
        }
    }
}
