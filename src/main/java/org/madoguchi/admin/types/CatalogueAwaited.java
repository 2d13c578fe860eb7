package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That changes of the catalogue wait, for those who may approve them. */
@ApplicationScoped
class CatalogueAwaited {

    @Produces
    static Awaited<CatalogueChange> awaited(TwoPersonRequests requests) {
        return new Awaited<>(
                MailKind.CATALOGUE_CHANGE_WAITING,
                DeskRight.CLOSED_DAYS_APPROVE,
                now -> requests.waiting(CatalogueChange.class, now),
                one -> "/desk/catalogue-change.xhtml?id=" + one.getId(),
                (one, mail) -> mail.act(one.getKind()));
    }
}
