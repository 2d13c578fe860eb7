package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** 提出先と利用目的 / Recipient and purpose, third step; which fields there are follows from the way of receiving. */
@Named
@RequestScoped
public class ApplyRecipientBacking {

    private static final Map<String, Function<Recipient, Optional<String>>> FIELDS = Map.of(
            "recipient", Recipient::getName,
            "department", Recipient::getDepartment,
            "recipientEmail", Recipient::getEmail,
            "recipientEmailAgain", Recipient::getEmail,
            "address", Recipient::getAddress,
            "reference", Recipient::getReference,
            "purpose", Recipient::getPurpose,
            "remarks", Recipient::getRemarks);

    @Inject
    private ApplyService service;

    @Inject
    private ApplyDraft draft;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Faults faults;

    @Inject
    private KeptForm kept;

    /** What stands in a field: what was just typed, else what was typed when a sign-in had ended, else the draft's. */
    public String value(String field) {
        return kept.shown(field)
                .or(() -> FIELDS.get(field).apply(draft.getDraft().getRecipient()))
                .orElse("");
    }

    /** Whether it goes to somebody else, who has to be named. */
    public boolean isForOthers() {
        return Quotes.isForOthers(method());
    }

    public boolean isOnline() {
        return method() == ReceiptMethod.ONLINE;
    }

    public boolean isPosted() {
        return method() == ReceiptMethod.POST;
    }

    /** Whether a type that was chosen asks what it is for. */
    public boolean isPurposeNeeded() {
        return draft.find().orElseThrow().isPurposeNeeded();
    }

    /** Keeps what was typed, if it is complete, and goes on. */
    public String next() {
        if (draft.find().isEmpty()) {
            return ApplyDraft.BEGIN;
        }
        if (isForOthers()) {
            require("recipient");
        }
        var email = isOnline() ? email() : Optional.<String>empty();
        if (isPosted()) {
            require("address");
        }
        if (isPurposeNeeded()) {
            require("purpose");
        }
        if (faults.isAny() || !service.goTo(current.getAccount().getId(), recipient(email.orElse(null)))) {
            return null;
        }
        kept.done();
        return "/apply/confirm?faces-redirect=true";
    }

    private Optional<String> email() {
        var typed = require("recipientEmail");
        if (!require("recipientEmailAgain") || !typed) {
            return Optional.empty();
        }
        var email = EmailAddress.parse(value("recipientEmail"), true);
        if (email.isEmpty()) {
            faults.add("recipientEmail", "email.error.form");
        } else if (EmailAddress.parse(value("recipientEmailAgain"), true)
                .filter(email.get()::equalsIgnoreCase)
                .isEmpty()) {
            faults.add("recipientEmailAgain", "email.error.different");
        }
        return email;
    }

    /** Blanks of every width and what cannot be seen are nothing. */
    private boolean require(String field) {
        return faults.require(field, Recipient.isSeen(value(field)) ? value(field) : "");
    }

    private Recipient recipient(String email) {
        return new Recipient(
                value("recipient"),
                value("department"),
                email,
                isPosted() ? value("address") : null,
                value("reference"),
                value("purpose"),
                value("remarks"));
    }

    private ReceiptMethod method() {
        return draft.getDraft().getMethod();
    }
}
