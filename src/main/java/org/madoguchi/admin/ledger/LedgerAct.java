package org.madoguchi.admin.ledger;

import static org.madoguchi.certificate.EndReason.DAMAGED;
import static org.madoguchi.certificate.EndReason.FRAUD;
import static org.madoguchi.certificate.EndReason.ISSUED_BY_MISTAKE;
import static org.madoguchi.certificate.EndReason.LAYOUT;
import static org.madoguchi.certificate.EndReason.LOST;
import static org.madoguchi.certificate.EndReason.MISDIRECTED;
import static org.madoguchi.certificate.EndReason.OTHER;
import static org.madoguchi.certificate.EndReason.WRONG_CONTENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.certificate.EndReason;

/** What two of staff can do with a certificate that is valid. Stored by name: a name stays for ever. */
public enum LedgerAct {

    /** 失効: it is worth nothing any more. */
    REVOKE(WRONG_CONTENT, ISSUED_BY_MISTAKE, FRAUD, MISDIRECTED, OTHER),
    /** 再発行: the same is issued anew, and this one is superseded. */
    REISSUE(LOST, DAMAGED, LAYOUT, OTHER);

    private final List<EndReason> reasons;

    LedgerAct(EndReason... reasons) {
        this.reasons = List.of(reasons);
    }

    /** The act with this name, if there is one. */
    static Optional<LedgerAct> parse(String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** For which reasons it is done. */
    public List<EndReason> getReasons() {
        return reasons;
    }
}
