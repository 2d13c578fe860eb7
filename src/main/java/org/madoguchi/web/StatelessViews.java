package org.madoguchi.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Makes a view stateless before it is built. The template says so too, which is too late for MyFaces: it would have
 * made a session by then, and set its cookie.
 */
public class StatelessViews implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        event.getFacesContext().getViewRoot().setTransient(true);
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // The page is written.
    }
}
