package org.madoguchi.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.client.CurrentClient;

/** On every page that a mailed link opens: has the opening noted. */
@Named
@RequestScoped
public class LinkOpeningBacking {

    @Inject
    private LinkOpeningService service;

    @Inject
    private CurrentClient client;

    @Inject
    private HttpServletRequest request;

    /** The page was asked for, by GET or HEAD. */
    public void note(LinkPurpose purpose) {
        service.note(
                purpose,
                request.getParameter("token"),
                age -> new OpeningSigns(
                        request.getMethod(),
                        request.getHeader("Accept-Language") != null,
                        request.getHeader("Sec-Purpose") != null,
                        client.get().userAgent(),
                        age),
                client.get());
    }
}
