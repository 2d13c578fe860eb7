package org.madoguchi.admin.signins;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.SignIn;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;

/** ログイン中の利用者 / Active sessions: a table by what the address says, {@code q} and {@code page}. */
@Named
@RequestScoped
public class SignInsBacking {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    @Inject
    private SignInsService service;

    @Inject
    private DeskAccess access;

    @Inject
    private Faults faults;

    @Inject
    private HttpServletRequest request;

    private List<SignIn> found;

    /** Who is looked for, as typed but full-width letters narrow; empty for everybody. */
    public String getQ() {
        var typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        return SingleLine.of(Normalizer.normalize(SingleLine.of(typed, LONGEST), Normalizer.Form.NFKC), LONGEST)
                .strip();
    }

    /** From 1. */
    public int getPage() {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** The rows of this page. */
    public List<SignIn> getRows() {
        return found().stream().limit(ROWS).toList();
    }

    /** Whether there is a page after this one. */
    public boolean isMore() {
        return found().size() > ROWS;
    }

    private List<SignIn> found() {
        if (found == null) {
            found = service.find(getQ(), (getPage() - 1) * ROWS, ROWS + 1);
        }
        return found;
    }

    /** A short name of the device. */
    public String device(SignIn signIn) {
        return DeviceName.of(signIn.getUserAgent());
    }

    /** Whether the caller may end it. */
    public boolean endable(SignIn signIn) {
        return access.may(DeskRight.SIGN_INS_END) && !service.isOwn(signIn);
    }

    /** Ends the one whose button was pressed, if one was. */
    public String end() {
        var asked = request.getParameter("end");
        if (asked == null) {
            return null;
        }
        if (service.end(RowId.parse(asked).orElse(-1L))) {
            return "/desk/sign-ins?faces-redirect=true&ended=true&page=" + getPage() + "&q="
                    + URLEncoder.encode(getQ(), StandardCharsets.UTF_8);
        }
        faults.addGeneral("sign_ins.error.ended");
        return null;
    }
}
