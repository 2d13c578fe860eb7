package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkUnusableException;

/** The page of the mailed link that stops what staff have asked for. Opening changes nothing; the button does. */
@Named
@RequestScoped
public class StopBacking {

    @Inject
    private StopService service;

    @Inject
    private AuditService audit;

    @Inject
    private HttpServletRequest request;

    private Optional<HelpRequest> found;

    /** Stops it. */
    public String stop() {
        try {
            service.stop(getToken());
            return "/help/stopped?faces-redirect=true";
        } catch (LinkUnusableException e) {
            audit.refuse(AuditKind.LINK_REFUSED, null, e.getUserId().orElse(null), e.getMessage());
            found = Optional.empty();
            return null;
        }
    }

    /** A click that comes when the link cannot be used any more finds no button, and has its answer here. */
    public String leadOn() {
        return isUsable() ? null : stop();
    }

    /** A link that cannot be used has one page, whatever the reason. */
    public boolean isUsable() {
        return find().isPresent();
    }

    /** What it would stop. */
    public HelpRequest getRequest() {
        return find().orElse(null);
    }

    /** The key of the words for what it would stop. */
    public String getKey() {
        return "help_stop.act." + getRequest().getAct().name().toLowerCase(Locale.ROOT);
    }

    /** From the link on GET, from the form on POST. */
    public String getToken() {
        return request.getParameter("token");
    }

    private Optional<HelpRequest> find() {
        if (found == null) {
            found = service.find(getToken());
        }
        return found;
    }
}
