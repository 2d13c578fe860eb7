package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 署名の状態 / Signing state: which certificates wait for their signature, and why. */
@Named
@RequestScoped
public class SigningBacking {

    @Inject
    private LedgerService service;

    private LedgerService.Waiting waiting;

    public LedgerService.Waiting getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }
}
