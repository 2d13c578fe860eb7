package org.madoguchi.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.notice.ShownNotice;
import org.madoguchi.web.Languages;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** A page of the university's own in the manual, {@code ?id=} which; written where notices are. */
@Named
@RequestScoped
public class ManualPageBacking {

    @Inject
    private NoticeBoard board;

    @Inject
    private Languages languages;

    @Inject
    @Param
    private String id;

    /** {@code null} when there is none such, or it is not its time. */
    public ShownNotice getPage() {
        return find().orElse(null);
    }

    /** Before the page is drawn: whoever asks for one that is not there is told so, as is a program. */
    public void check() {
        if (id != null && find().isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<ShownNotice> find() {
        return RowId.parse(id).flatMap(key -> board.manualPages(languages.getLocale()).stream()
                .filter(page -> key.equals(page.getId()))
                .findFirst());
    }
}
