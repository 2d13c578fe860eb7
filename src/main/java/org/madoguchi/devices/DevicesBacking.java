package org.madoguchi.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.SignOutService;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** ログイン中の端末 / Signed-in devices: a person's own sign-ins, to look at and to end. */
@Named
@RequestScoped
public class DevicesBacking {

    @Inject
    private SignInService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    private SignOutService signOut;

    @Inject
    @Param
    private String end;

    private List<SignIn> signIns;

    /** The live ones, the last used first. */
    public List<SignIn> getSignIns() {
        if (signIns == null) {
            signIns = service.list(current.getAccount());
        }
        return signIns;
    }

    /** How many there are beside this one. */
    public int getOthers() {
        return Math.max(0, getSignIns().size() - 1);
    }

    /** Whether it is this browser's. */
    public boolean own(SignIn signIn) {
        return signIn.getId().equals(current.get().getId());
    }

    /** A short name of the device. */
    public String device(SignIn signIn) {
        return DeviceName.of(signIn.getUserAgent());
    }

    /** Ends the one whose button was pressed, if one was; harmless when it has ended already. */
    public String endAsked() {
        return RowId.parse(end).map(this::end).orElse(null);
    }

    private String end(Long id) {
        signOut.end(id, current.getAccount());
        return "/devices?faces-redirect=true";
    }

    /** Ends all but this one. */
    public String endOthers() {
        signOut.endOthers(current.get());
        return "/devices?faces-redirect=true";
    }
}
