package org.madoguchi.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.secondpassword.SecondPasswordRecordService;

/** Spends the link and puts the new second password in force, in one transaction. */
@ApplicationScoped
@Transactional
class ResetService {

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SecondPasswordRecordService secondPasswords;

    /**
     * @param hash of the new second password
     * @throws LinkUnusableException when the link cannot be used
     */
    void reset(String token, String hash) {
        secondPasswords.reset(links.redeem(LinkPurpose.RECOVERY, token).getAccount(), hash);
    }
}
