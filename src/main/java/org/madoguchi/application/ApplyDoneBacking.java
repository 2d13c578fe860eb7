package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 申請完了 / Application completed: {@code ?number=} which. */
@Named
@RequestScoped
public class ApplyDoneBacking {

    @Inject
    private ApplicationBacking application;

    /** Whether the next thing to do is to pay. */
    public boolean isToPay() {
        return application.getApplication().getState() == ApplicationState.AWAITING_PAYMENT;
    }
}
