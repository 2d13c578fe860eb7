package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;

/**
 * What an address says was done just now: a word such as {@code ?done=approved}, or a page that is nothing else.
 * Anybody can write such an address: it is believed where a page of this service has led to it, as it does after a
 * form, and a link from elsewhere says nothing.
 */
@Named
@RequestScoped
public class JustDone {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PublicUrl publicUrl;

    /** The word of this parameter; empty when there is none, or it is not believed. */
    public String of(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(word -> origin().isFollowed())
                .orElse("");
    }

    /** The word of {@code ?done=}; empty when there is none of these, or it is not believed. */
    public String among(Collection<String> words) {
        return Optional.of(of("done")).filter(words::contains).orElse("");
    }

    /**
     * Of a page that says by itself what was done: leads away from it whoever followed a link of others. Behind a proxy
     * that takes all headers of where a request comes from, nobody is: people have to see what they did.
     */
    public String check() {
        return origin().isLedFromElsewhere() ? "/index?faces-redirect=true" : null;
    }

    private FormOrigin origin() {
        return new FormOrigin(publicUrl, request);
    }
}
