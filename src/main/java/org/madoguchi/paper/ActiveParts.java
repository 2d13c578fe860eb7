package org.madoguchi.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * What in a PDF does more than show a page (ISO 32000-2, 12.6, 7.11.4, 13): scripts, programs that are started, forms
 * that are sent, files within, and whatever happens by itself. Links stay: whoever clicks sees where they lead.
 */
final class ActiveParts {

    /** Kinds of actions. */
    private static final Set<String> ACTS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "Movie", "RichMediaExecute");
    /** Entries that are there for nothing else; {@code AA} is what happens by itself. */
    private static final Set<String> ENTRIES =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "AA", "RichMediaContent");

    private static final Set<String> TYPES = Set.of("EmbeddedFile");
    private static final String GO = "GoTo";

    private final COSDocument document;

    ActiveParts(COSDocument document) {
        this.document = document;
    }

    /** Whether there is any, in use or not: every part that a reader could come to is looked at. */
    boolean areThere() {
        return opensWithAnAct()
                || List.copyOf(document.getXrefTable().keySet()).stream()
                        .map(key -> document.getObjectFromPool(key).getObject())
                        .anyMatch(ActiveParts::isActive)
                || isActive(document.getTrailer());
    }

    /** It may open at a page of its own. */
    private boolean opensWithAnAct() {
        var root = document.getTrailer().getCOSDictionary(COSName.ROOT);
        return root != null
                && root.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary act
                && !GO.equals(act.getNameAsString(COSName.S));
    }

    /** With what is in it, but for parts of their own, which have their turn. */
    private static boolean isActive(COSBase part) {
        Deque<COSBase> left = new ArrayDeque<>();
        if (part != null) {
            left.push(part);
        }
        while (!left.isEmpty()) {
            var one = left.pop();
            if (one instanceof COSDictionary dictionary && isItself(dictionary)) {
                return true;
            }
            inner(one)
                    .filter(value -> value != null && !(value instanceof COSObject))
                    .forEach(left::push);
        }
        return false;
    }

    private static Stream<COSBase> inner(COSBase part) {
        if (part instanceof COSDictionary dictionary) {
            return dictionary.getValues().stream();
        }
        return part instanceof COSArray array ? array.toList().stream().map(COSBase.class::cast) : Stream.empty();
    }

    private static boolean isItself(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(ENTRIES::contains)
                || isOf(dictionary, COSName.S, ACTS)
                || isOf(dictionary, COSName.TYPE, TYPES);
    }

    /** The name may stand in a part of its own. */
    private static boolean isOf(COSDictionary dictionary, COSName entry, Set<String> names) {
        return dictionary.getDictionaryObject(entry) instanceof COSName name && names.contains(name.getName());
    }
}
