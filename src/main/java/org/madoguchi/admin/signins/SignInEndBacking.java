package org.madoguchi.admin.signins;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.SignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** ログアウトさせる / End a sign-in: {@code ?id=} which, with its reason. */
@Named
@RequestScoped
public class SignInEndBacking {

    private static final String ENDED = "/desk/sign-ins?faces-redirect=true&ended=true";

    @Inject
    private SignInsService service;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private Optional<SignIn> signIn;
    private String reason;

    /** Whether it can be ended; one that has ended already, or is the caller's own, cannot. */
    public boolean isPossible() {
        return find().isPresent();
    }

    public SignIn getSignIn() {
        return find().orElseThrow();
    }

    /** A short name of the device. */
    public String getDevice() {
        return DeviceName.of(getSignIn().getUserAgent());
    }

    public List<EndingReason> getReasons() {
        return List.of(EndingReason.values());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Ends it for the reason that was chosen. */
    public String end() {
        faults.requireChoice("reason", reason);
        var why = Stream.of(EndingReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (why.isEmpty() || faults.isAny()) {
            return null;
        }
        if (service.end(key(), why.get())) {
            return ENDED;
        }
        faults.addGeneral("sign_ins.error.ended");
        return null;
    }

    private Optional<SignIn> find() {
        if (signIn == null) {
            signIn = service.findEndable(key());
        }
        return signIn;
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }
}
