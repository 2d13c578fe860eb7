package org.madoguchi.paper;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** Draws a receipt on one sheet. */
final class ReceiptSheet {

    private static final float LEFT = Sheet.points(28);
    private static final float WIDTH = Sheet.points(154);
    private static final float AMOUNT = Sheet.points(40);
    private static final Style TITLE = new Style(24, 8, 34, Align.CENTER);
    private static final Style PAYER = new Style(15, 0, 24, Align.LEFT);
    private static final Style TOTAL = new Style(22, 0, 34, Align.CENTER);
    private static final Style TEXT = new Style(11, 0, 20, Align.LEFT);
    private static final Style RIGHT = new Style(10, 0, 17, Align.RIGHT);
    private static final Style NOTE = new Style(9, 0, 14, Align.LEFT);
    private static final float HEAVY = 0.8f;
    private static final float HAIR = 0.3f;

    private final Setter setter;
    private final Canvas canvas;
    private float y = Sheet.points(26);

    ReceiptSheet(Setter setter, Canvas canvas) {
        this.setter = setter;
        this.canvas = canvas;
    }

    void draw(Receipt receipt) {
        canvas.newPage();
        receipt.overprint().ifPresent(word -> new Overprint(setter, canvas).draw("receipt", word));
        paragraph("H1", receipt.title(), TITLE);
        receipt.head().forEach(line -> paragraph("P", line, RIGHT));
        y += 18;
        paragraph("P", receipt.payer(), PAYER);
        canvas.rule(LEFT, y, WIDTH / 2, HAIR);
        y += 22;
        canvas.rule(LEFT, y, WIDTH, HEAVY);
        y += 8;
        paragraph("P", receipt.amount(), TOTAL);
        canvas.rule(LEFT, y, WIDTH, HEAVY);
        y += 12;
        paragraph("P", receipt.purpose(), TEXT);
        y += 10;
        table(receipt);
        y += 24;
        receipt.issuer().forEach(line -> paragraph("P", line, RIGHT));
        y += 18;
        receipt.notes().forEach(line -> paragraph("P", line, NOTE));
    }

    private void paragraph(String type, String text, Style style) {
        var lines = style.align() == Align.LEFT
                ? setter.wrap("receipt", text, style, WIDTH)
                : List.of(setter.fit("receipt", text, style, WIDTH));
        var element = canvas.structure().element(canvas.structure().document(), type);
        canvas.draw(
                element,
                () -> lines.forEach(line -> {
                    canvas.text(
                            line,
                            LEFT + (WIDTH - line.width()) * style.align().share(),
                            y + Layout.ASCENT * line.size());
                    y += style.leading();
                }));
    }

    private void table(Receipt receipt) {
        var table = canvas.structure().element(canvas.structure().document(), "Table");
        canvas.rule(LEFT, y, WIDTH, HAIR);
        receipt.lines().forEach(line -> row(table, line));
        canvas.rule(LEFT, y, WIDTH, HEAVY);
        receipt.sums().forEach(line -> row(table, line));
    }

    private void row(COSDictionary table, Receipt.Entry entry) {
        var row = canvas.structure().element(table, "TR");
        var name = setter.fit("receipt", entry.name(), TEXT, WIDTH - AMOUNT);
        var amount = setter.fit("receipt", entry.amount(), TEXT, AMOUNT);
        var baseline = y + (TEXT.leading() - TEXT.size()) / 2 + Layout.ASCENT * TEXT.size();
        canvas.draw(canvas.structure().header(row, "Row", 1), () -> canvas.text(name, LEFT, baseline));
        canvas.draw(
                canvas.structure().element(row, "TD"),
                () -> canvas.text(amount, LEFT + WIDTH - amount.width(), baseline));
        y += TEXT.leading();
        canvas.rule(LEFT, y, WIDTH, HAIR);
    }
}
