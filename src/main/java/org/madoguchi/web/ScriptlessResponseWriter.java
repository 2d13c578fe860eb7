package org.madoguchi.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;

/**
 * Leaves out script elements and event attributes: components draw themselves, their scripts stay away. The one script
 * of our own is known by its address, which is its first attribute.
 */
class ScriptlessResponseWriter extends ResponseWriterWrapper {

    private static final String OWN = "/assets/";

    private boolean inScript;

    ScriptlessResponseWriter(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        if (name.equals("script")) {
            inScript = true;
        } else {
            super.startElement(name, component);
        }
    }

    @Override
    public void endElement(String name) throws IOException {
        if (!inScript) {
            super.endElement(name);
        } else if (name.equals("script")) {
            inScript = false;
        }
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
        if (inScript && name.equals("src") && value.toString().contains(OWN)) {
            inScript = false;
            super.startElement("script", null);
        }
        if (!inScript && !name.startsWith("on")) {
            super.writeAttribute(name, value, property);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (!inScript) {
            super.write(text, offset, length);
        }
    }

    @Override
    public void write(String text) throws IOException {
        if (!inScript) {
            super.write(text);
        }
    }

    @Override
    public void writeText(Object text, String property) throws IOException {
        if (!inScript) {
            super.writeText(text, property);
        }
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new ScriptlessResponseWriter(getWrapped().cloneWithWriter(writer));
    }
}
