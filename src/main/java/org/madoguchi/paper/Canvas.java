package org.madoguchi.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of one document while it is drawn, and what they have in common. For one thread. */
final class Canvas {

    private final PDDocument pdf;
    private final Structure structure = new Structure();
    private final PDResources resources = new PDResources();
    private final Map<FontFile, FontSubset> fonts = new LinkedHashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final List<Ink> inks = new ArrayList<>();
    private int current = -1;

    Canvas(PDDocument pdf) {
        this.pdf = pdf;
    }

    Structure structure() {
        return structure;
    }

    Ink ink() {
        return inks.get(current);
    }

    int pages() {
        return pages.size();
    }

    PDPage lastPage() {
        return pages.get(pages.size() - 1);
    }

    void newPage() {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        page.setStructParents(structure.number(new COSArray()));
        page.getCOSObject().setName("Tabs", "S");
        pdf.addPage(page);
        pages.add(page);
        inks.add(new Ink());
        turnTo(pages.size() - 1);
    }

    /** To a page that is there already. */
    void turnTo(int page) {
        current = page;
    }

    /** Draws what an element stands for. */
    void draw(COSDictionary element, Runnable drawing) {
        var number = structure.own(element, pages.get(current));
        ink().begin(element.getNameAsString(COSName.S), number);
        drawing.run();
        ink().end();
    }

    /** Draws what has no meaning of its own. */
    void decorate(Runnable drawing) {
        ink().beginArtifact();
        drawing.run();
        ink().end();
    }

    void text(Line line, float left, float baseline) {
        text(line, left, baseline, 0);
    }

    void text(Line line, float left, float baseline, double angle) {
        if (line.glyphs().isEmpty()) {
            return;
        }
        if (line.looksApart()) {
            ink().beginActual(line.text());
        }
        ink().text(runs(line), line, left, baseline, angle);
        if (line.looksApart()) {
            ink().end();
        }
    }

    void rule(float left, float top, float width, float weight) {
        rule(left, top, width, weight, 0);
    }

    void rule(float left, float top, float width, float weight, float grey) {
        decorate(() -> {
            ink().grey(grey);
            ink().rectangle(left, top - weight / 2, width, weight);
            ink().fill();
            ink().grey(0);
        });
    }

    String image(PDImageXObject image) {
        return resources.add(image).getName();
    }

    /** Writes the pages, the fonts and the tags into the document. */
    void finish() throws IOException {
        for (var i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .getCOSObject()
                    .setItem(COSName.CONTENTS, Streams.deflated(pdf, inks.get(i).bytes()));
        }
        for (var subset : fonts.values()) {
            resources.put(COSName.getPDFName(subset.name()), subset.embed(pdf));
        }
        structure.finish(pdf);
    }

    private List<Ink.Run> runs(Line line) {
        var runs = new ArrayList<Ink.Run>();
        for (var glyph : line.glyphs()) {
            var subset = fonts.computeIfAbsent(glyph.font(), font -> new FontSubset("F" + fonts.size(), font));
            if (runs.isEmpty() || !runs.get(runs.size() - 1).font().equals(subset.name())) {
                runs.add(new Ink.Run(subset.name()));
            }
            runs.get(runs.size() - 1).add(subset.code(glyph), glyph);
        }
        return runs;
    }
}
