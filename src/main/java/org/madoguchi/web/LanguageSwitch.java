package org.madoguchi.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.madoguchi.client.BrowserCookies;

/**
 * Keeps page and typed data when a person switches the language: the switch submits the page's own form, whose fields
 * take up what was typed and are shown again in the other language; nothing is validated and no action runs. On a page
 * without a form it leads back to the page.
 */
public class LanguageSwitch implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The fields take up what was typed first.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var languages = CDI.current().select(Languages.class).get();
        languages.chosen().ifPresent(locale -> {
            var context = event.getFacesContext();
            var external = context.getExternalContext();
            CDI.current()
                    .select(BrowserCookies.class)
                    .get()
                    .write(
                            (HttpServletResponse) external.getResponse(),
                            BrowserCookies.LANGUAGE,
                            locale.getLanguage(),
                            REMEMBERED);
            if (context.getViewRoot().findComponent("languageForm") instanceof UIForm form && form.isSubmitted()) {
                reload(context);
            } else {
                takeUp(context);
            }
        });
    }

    /** Into the beans, too: what only the fields have is lost where the view has actions of its own. */
    private static void takeUp(FacesContext context) {
        context.getViewRoot().processValidators(context);
        context.getViewRoot().processUpdates(context);
        context.renderResponse();
    }

    private static void reload(FacesContext context) {
        var external = context.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        try {
            external.redirect(
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
