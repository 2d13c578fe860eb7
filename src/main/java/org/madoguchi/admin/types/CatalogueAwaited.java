package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That changes of the catalogue wait, for those who may approve them. */
@ApplicationScoped
class CatalogueAwaited {

    private static final String PAGE = "/desk/catalogue-change.xhtml?id=";

    @Produces
    static Awaited<CatalogueChange> awaited(TwoPersonRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.CATALOGUE_CHANGE_WAITING,
                DeskRight.CATALOGUE_APPROVE,
                now -> requests.waiting(CatalogueChange.class, now),
                (change, userId) -> !change.isAskedBy(userId),
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(CatalogueChange change, NewMail mail, PublicUrl publicUrl) {
        return mail.act(change.getKind()).askedBy(change.getAskedBy()).page(publicUrl.page(PAGE + change.getId()));
    }
}
