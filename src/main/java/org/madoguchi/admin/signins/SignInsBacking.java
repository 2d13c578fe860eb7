package org.madoguchi.admin.signins;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.SearchField;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.SignIn;
import org.omnifaces.cdi.Param;

/** ログイン中の利用者 / Active sessions: a table by what the address says, {@code q} and {@code page}. */
@Named
@RequestScoped
public class SignInsBacking {

    private static final int ROWS = 50;

    @Inject
    private SignInsService service;

    @Inject
    private DeskAccess access;

    @Inject
    @Param
    private String q;

    @Inject
    @Param(name = "page")
    private String asked;

    private List<SignIn> found;

    /** Who is looked for, as typed but full-width letters narrow; empty for everybody. */
    public String getQ() {
        return SearchField.of(q);
    }

    /** From 1. */
    public int getPage() {
        return Optional.ofNullable(asked)
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
}
