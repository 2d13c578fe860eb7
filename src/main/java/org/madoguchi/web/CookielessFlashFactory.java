package org.madoguchi.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashFactory;
import jakarta.faces.context.FlashWrapper;

/** Takes the server's flash out of use: no page needs one, and it would set a cookie at each redirect, even of GETs. */
public class CookielessFlashFactory extends FlashFactory {

    /** Wraps the server's. */
    public CookielessFlashFactory(FlashFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Flash getFlash(boolean create) {
        var flash = getWrapped().getFlash(create);
        return flash == null ? null : new Cookieless(flash);
    }

    private static final class Cookieless extends FlashWrapper {

        Cookieless(Flash wrapped) {
            super(wrapped);
        }

        @Override
        public void doPrePhaseActions(FacesContext context) {
            // Would read the cookie.
        }

        @Override
        public void doPostPhaseActions(FacesContext context) {
            // Would write the cookie.
        }

        @Override
        public void setRedirect(boolean redirect) {
            // Would make the cookie necessary.
        }
    }
}
