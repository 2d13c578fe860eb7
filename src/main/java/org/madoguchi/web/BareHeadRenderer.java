package org.madoguchi.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.Renderer;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * A head with what the page says and nothing that components would add: their sheets and scripts stay away. The
 * language is said as a header too, where Open Liberty would say the server's.
 */
public class BareHeadRenderer extends Renderer<UIComponent> {

    @Override
    public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
        ((ServletResponse) context.getExternalContext().getResponse())
                .setLocale(context.getViewRoot().getLocale());
        context.getResponseWriter().startElement("head", component);
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        context.getResponseWriter().endElement("head");
    }
}
