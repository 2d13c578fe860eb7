package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.signin.CurrentSignIn;
import org.omnifaces.cdi.Param;

/** 申請履歴 / Applications: {@code ?page=} from 1 on. */
@Named
@RequestScoped
public class ApplicationsBacking {

    private static final int MOST_DIGITS = 6;

    @Inject
    private ApplicationService service;

    @Inject
    private ReceivingBacking receiving;

    @Inject
    private CurrentSignIn current;

    @Inject
    @Param
    private String page;

    private List<Application> found;

    /** The newest first. */
    public List<Application> getApplications() {
        return found().stream().limit(ApplicationService.PAGE).toList();
    }

    /** Number of the page with older ones; 0 when there is none. */
    public int getOlder() {
        return found().size() > ApplicationService.PAGE ? number() + 1 : 0;
    }

    /** Number of the page with newer ones; 0 on the first. */
    public int getNewer() {
        return number() - 1;
    }

    private List<Application> found() {
        if (found == null) {
            found = service.page(current.getAccount().getId(), number() - 1);
            receiving.read(getApplications());
        }
        return found;
    }

    private int number() {
        var typed = page != null && page.matches("[1-9][0-9]*") && page.length() <= MOST_DIGITS;
        return typed ? Integer.parseInt(page) : 1;
    }
}
