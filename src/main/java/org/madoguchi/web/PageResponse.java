package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** The HTTP answer that a page is being written to. */
@RequestScoped
public class PageResponse {

    /** For cookies. */
    public HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The page is shown, but a part that it needs did not answer. */
    public void unavailable() {
        response().setHeader("Retry-After", "30");
        response().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
