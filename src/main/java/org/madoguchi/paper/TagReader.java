package org.madoguchi.paper;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a template's file as XML; a document type is not looked at. */
final class TagReader {

    private TagReader() {}

    /**
     * Reads it.
     *
     * @throws InvalidPaperException when it is not well-formed
     */
    static Tag read(String file, byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(file, factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException e) {
            throw new InvalidPaperException(
                    file + ", line " + e.getLocation().getLineNumber() + ": is no well-formed XML", e);
        }
    }

    private static Tag read(String file, XMLStreamReader reader) throws XMLStreamException {
        var document = new Tag(file, 1, "document");
        Deque<Tag> open = new ArrayDeque<>();
        open.push(document);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var tag = new Tag(file, reader.getLocation().getLineNumber(), reader.getLocalName());
                    for (var i = 0; i < reader.getAttributeCount(); i++) {
                        tag.attributes().put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    open.element().children().add(tag);
                    open.push(tag);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS -> open.element().content().append(reader.getText());
                default -> {}
            }
        }
        return document.children().get(0);
    }
}
