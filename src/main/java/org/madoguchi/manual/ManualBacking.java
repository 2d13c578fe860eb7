package org.madoguchi.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** マニュアル / Manual: opens at the topic of the screen one comes from (manual, 3.1). */
@Named
@RequestScoped
public class ManualBacking {

    /** The manual's page for the present screen. */
    public String getTopic() {
        return ManualTopic.of(FacesContext.getCurrentInstance().getViewRoot().getViewId())
                .page();
    }
}
