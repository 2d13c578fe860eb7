package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The tags of a document, in the order in which it is read (ISO 32000-1, 14.7). */
final class Structure {

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    /** By the page's or the annotation's number. */
    private final List<COSBase> owners = new ArrayList<>();

    Structure() {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        document = element("Document");
        document.setItem(COSName.P, root);
        root.setItem(COSName.K, document);
    }

    COSDictionary document() {
        return document;
    }

    /** An element at the end of another. */
    COSDictionary element(COSDictionary parent, String type) {
        var element = element(type);
        element.setItem(COSName.P, parent);
        append(parent, element);
        return element;
    }

    /** An element of a table that others in it belong to. */
    COSDictionary header(COSDictionary row, String scope, int columns) {
        var header = element(row, "TH");
        var table = attributes("Table");
        table.setName("Scope", scope);
        if (columns > 1) {
            table.setInt("ColSpan", columns);
        }
        header.setItem(COSName.A, table);
        return header;
    }

    /** A picture and what is to be read in its place. */
    COSDictionary figure(String text, float left, float bottom, float size) {
        var figure = element(document, "Figure");
        figure.setString(COSName.ALT, text);
        var layout = attributes("Layout");
        var box = new COSArray();
        box.setFloatArray(new float[] {left, bottom, left + size, bottom + size});
        layout.setItem("BBox", box);
        layout.setName("Placement", "Block");
        figure.setItem(COSName.A, layout);
        return figure;
    }

    /** The number of a new page or annotation in the tree of owners. */
    int number(COSBase owner) {
        owners.add(owner);
        return owners.size() - 1;
    }

    /** Says that an element is what stands next on a page, and tells the number of that. */
    int own(COSDictionary element, PDPage page) {
        var owned = (COSArray) owners.get(page.getStructParents());
        var number = owned.size();
        owned.add(element);
        element.setItem(COSName.PG, page.getCOSObject());
        append(element, COSInteger.get(number));
        return number;
    }

    void finish(PDDocument pdf) {
        var numbers = new COSArray();
        for (var i = 0; i < owners.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(owners.get(i));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, owners.size());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }

    static void append(COSDictionary parent, COSBase kid) {
        if (parent.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            kids.add(kid);
        } else {
            var kids = new COSArray();
            kids.add(kid);
            parent.setItem(COSName.K, kids);
        }
    }

    private static COSDictionary element(String type) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setName(COSName.S, type);
        return element;
    }

    private static COSDictionary attributes(String owner) {
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        attributes.setDirect(true);
        return attributes;
    }
}
