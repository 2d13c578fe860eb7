package org.madoguchi.recovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.link.LinkPage;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.secondpassword.SecondPasswordForm;
import org.madoguchi.secondpassword.SecondPasswordRefusedException;
import org.madoguchi.throttle.AnswerFloor;
import org.madoguchi.web.Faults;

/** 第2パスワードを忘れた場合 and 第2パスワードの再設定 (manual, 2.4 c). */
@Named
@RequestScoped
public class RecoveryBacking {

    private static final String DONE = "/recovery/done?faces-redirect=true";

    @Inject
    private RecoveryService service;

    @Inject
    private SecondPasswordForm form;

    @Inject
    private CurrentClient client;

    @Inject
    private Faults faults;

    @Inject
    private LinkPage page;

    @Inject
    private HttpServletRequest request;

    private String email;

    /** Mails a link if the address is known; the page is the same in any case, and so is the time. */
    public String send() {
        if (!faults.require("email", email)) {
            return null;
        }
        var parsed = EmailAddress.parse(email, true);
        if (parsed.isEmpty()) {
            faults.add("email", "email.error.form");
            return null;
        }
        var floor = AnswerFloor.begin();
        service.request(parsed.get(), client.get());
        floor.hold();
        return "/recovery/sent?faces-redirect=true";
    }

    /** Sets the new second password. */
    public String reset() {
        return form.isFilled() ? use(form.getSecondPassword()) : null;
    }

    /** A click that comes when the link cannot be used any more finds no form, and has its answer here. */
    public String leadOn() {
        return page.isUsable(LinkPurpose.RECOVERY) ? null : use(request.getParameter("secondPassword"));
    }

    private String use(String candidate) {
        try {
            return page.use(token -> service.reset(token, candidate), token -> service.isDone(token, candidate), DONE);
        } catch (SecondPasswordRefusedException e) {
            faults.add("secondPassword", e.getKeys());
            return null;
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
