package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;

/** That changes of the catalogue wait, for those who may approve them. */
@ApplicationScoped
class CatalogueAwaited {

    @Produces
    static Awaited<CatalogueChange> awaited(TermWords words) {
        return new Awaited<>(
                CatalogueChange.class,
                MailKind.CATALOGUE_CHANGE_WAITING,
                DeskRight.CLOSED_DAYS_APPROVE,
                one -> ChangeKind.see(one.getKind()),
                one -> "/desk/catalogue-change.xhtml?id=" + one.getId(),
                one -> one.getKind(),
                words::title,
                (one, mail) -> mail);
    }
}
