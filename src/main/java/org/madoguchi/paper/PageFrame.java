package org.madoguchi.paper;

import com.google.zxing.common.BitMatrix;
import java.util.List;

/** What is on each page beside the paper itself: number of issue, how to check it, page n of m, and that it is none. */
final class PageFrame {

    private final Frame frame;
    private final Setter setter;
    private final Canvas canvas;
    private final BitMatrix code;
    private final boolean specimen;

    PageFrame(Frame frame, Setter setter, Canvas canvas, Marks marks) {
        this.frame = frame;
        this.setter = setter;
        this.canvas = canvas;
        code = QrCode.of(marks.qrText());
        specimen = marks.specimen();
    }

    /** Begins a page. */
    void begin() {
        canvas.newPage();
        if (specimen) {
            new Overprint(setter, canvas).draw("template", frame.word("specimen"));
        }
        if (canvas.pages() == 1) {
            shown(frame.head()).forEach(text -> draw(text, true));
        } else {
            shown(frame.running()).forEach(this::drawRunning);
        }
    }

    /** Ends the last page, and with it all others. */
    void finish() {
        var last = canvas.pages() - 1;
        for (var page = 0; page <= last; page++) {
            canvas.turnTo(page);
            drawCheck(page == last);
            if (last > 0) {
                drawPageNumber(page + 1);
            }
        }
    }

    private List<Block.Text> shown(List<Block.Text> texts) {
        return texts.stream()
                .filter(text -> setter.shows(text.place().needs(), text.place().without()))
                .toList();
    }

    private void drawCheck(boolean last) {
        canvas.rule(
                frame.sheet().left(),
                frame.qrTop() - 8,
                frame.sheet().right() - frame.sheet().left(),
                0.4f);
        Runnable square = () -> QrCode.draw(code, canvas.ink(), frame.qrLeft(), frame.qrTop(), frame.qrSize());
        if (last) {
            var bottom = Sheet.HEIGHT - frame.qrTop() - frame.qrSize();
            canvas.draw(canvas.structure().figure(frame.word("qr"), frame.qrLeft(), bottom, frame.qrSize()), square);
        } else {
            canvas.decorate(square);
        }
        shown(frame.check()).forEach(text -> draw(text, last));
        if (specimen) {
            draw(frame.specimen(), last);
        }
    }

    private void drawPageNumber(int page) {
        var text = frame.pages().phrase().fill(field -> Integer.toString(field.equals("PAGE") ? page : canvas.pages()));
        draw(frame.pages(), text, false);
    }

    /** It has the name, and whatever fits on the first page has to fit here: on a second line below the first. */
    private void drawRunning(Block.Text text) {
        var lines = setter.fitTwo(
                Layout.where(text.phrase()),
                setter.fill(text.phrase()),
                text.style(),
                text.place().width());
        var top = text.place().top().orElse(0f);
        for (var i = 0; i < lines.size(); i++) {
            draw(lines.get(i), text, top + i * Particulars.LINE * lines.get(i).size(), false);
        }
    }

    private void draw(Block.Text text, boolean read) {
        draw(text, setter.fill(text.phrase()), read);
    }

    /** Once it is read; where it is repeated it is not. */
    private void draw(Block.Text text, String filled, boolean read) {
        var place = text.place();
        var line = setter.fit(Layout.where(text.phrase()), filled, text.style(), place.width());
        draw(line, text, place.top().orElse(0f), read);
    }

    private void draw(Line line, Block.Text text, float top, boolean read) {
        var place = text.place();
        var left = place.left()
                + (place.width() - line.width()) * text.style().align().share();
        var baseline = top + Layout.ASCENT * line.size();
        if (read) {
            canvas.draw(
                    canvas.structure().element(canvas.structure().document(), "P"),
                    () -> canvas.text(line, left, baseline));
        } else {
            canvas.decorate(() -> canvas.text(line, left, baseline));
        }
    }
}
