package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.link.LinkPage;
import org.madoguchi.link.LinkPurpose;

/** The page of the mailed link that stops what staff have asked for. Opening changes nothing; the button does. */
@Named
@RequestScoped
public class StopBacking {

    @Inject
    private StopService service;

    @Inject
    private LinkPage page;

    private Optional<HelpRequest> found;

    /** Stops it. */
    public String stop() {
        return page.use(service::stop, token -> false, "/help/stopped?faces-redirect=true");
    }

    /** A click that comes when the link cannot be used any more finds no button, and has its answer here. */
    public String leadOn() {
        return isUsable() ? null : stop();
    }

    /** A link that cannot be used, or has nothing to stop, has one page, whatever the reason. */
    public boolean isUsable() {
        return page.isUsable(LinkPurpose.STOP) && getRequest() != null;
    }

    /** What it would stop. */
    public HelpRequest getRequest() {
        if (found == null) {
            found = page.findUsable(LinkPurpose.STOP).flatMap(service::find);
        }
        return found.orElse(null);
    }

    /** The key of the words for what it would stop. */
    public String getKey() {
        return "help_stop.act." + getRequest().getAct().name().toLowerCase(Locale.ROOT);
    }
}
