package org.madoguchi.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What one document has of one font. Characters are numbered as they come, each text for itself: two texts that look
 * the same, as a kanji with and without a selector may, stay two when they are copied. PDFBox would tell back the first
 * character that a glyph can stand for, which in Japanese is often a radical.
 */
final class FontSubset {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String name;
    private final FontFile font;

    FontSubset(String name, FontFile font) {
        this.name = name;
        this.font = font;
    }

    /** By which the pages know it. */
    String name() {
        return name;
    }

    /** The number by which the document's content names a glyph. */
    int code(Glyph glyph) {
        return entries.computeIfAbsent(glyph.text(), text -> new Entry(entries.size() + 1, glyph)).code;
    }

    /** Puts the used glyphs into the document. One thread at a time reads the font's file. */
    PDType0Font embed(PDDocument document) throws IOException {
        synchronized (font) {
            var embedded = PDType0Font.load(document, font.parsed(), true);
            var ids = new HashSet<Integer>();
            entries.values().forEach(entry -> ids.add(entry.glyph.id()));
            embedded.addGlyphsToSubset(ids);
            embedded.subset();
            renumber(document, embedded.getCOSObject());
            return embedded;
        }
    }

    private void renumber(PDDocument document, COSDictionary composite) throws IOException {
        var descendants = (COSArray) composite.getDictionaryObject(COSName.DESCENDANT_FONTS);
        var descendant = (COSDictionary) descendants.getObject(0);
        var placed = (COSStream) descendant.getDictionaryObject(COSName.CID_TO_GID_MAP);
        try (var byGlyph = placed.createInputStream()) {
            descendant.setItem(COSName.CID_TO_GID_MAP, Streams.deflated(document, places(byGlyph.readAllBytes())));
        }
        descendant.setItem(COSName.W, widths());
        ((COSDictionary) descendant.getDictionaryObject(COSName.FONT_DESC)).removeItem(COSName.CID_SET);
        composite.setItem(COSName.TO_UNICODE, Streams.deflated(document, texts().getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] places(byte[] byGlyph) {
        var map = new byte[2 * (entries.size() + 1)];
        entries.values().forEach(entry -> System.arraycopy(byGlyph, 2 * entry.glyph.id(), map, 2 * entry.code, 2));
        return map;
    }

    private COSArray widths() {
        var widths = new COSArray();
        entries.values().forEach(entry -> widths.add(new COSFloat(entry.glyph.advance())));
        var all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(widths);
        return all;
    }

    /** ISO 32000-1, 9.10.3; at most 100 lines to a block. */
    private String texts() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var left = entries.size();
        for (var entry : entries.values()) {
            if ((entry.code - 1) % 100 == 0) {
                map.append(Math.min(left, 100)).append(" beginbfchar\n");
            }
            map.append('<').append(Hex.of(entry.code)).append("> <");
            entry.glyph.text().chars().forEach(unit -> map.append(Hex.of(unit)));
            map.append(">\n");
            left--;
            if (entry.code % 100 == 0 || left == 0) {
                map.append("endbfchar\n");
            }
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private record Entry(int code, Glyph glyph) {}
}
