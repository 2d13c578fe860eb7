package org.madoguchi.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.audit.chain.ChainCheck;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.audit.chain.SealedRow;

/** The trail of a portal on PostgreSQL, read past the portal. */
public final class SealedTrail {

    private static final String CHAIN = "select s.position, s.hash, e.id,"
            + " to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), e.kind, e.outcome, "
            + "e.actor, e.person,"
            + " e.client_address, e.user_agent, e.detail, e.request_id"
            + " from audit_seal s left join audit_event e on e.id = s.event_id order by s.position";

    private SealedTrail() {}

    /** Waits until a portal that runs has sealed every row; then each is as it was written, and in its place. */
    public static void assertWhole(PortalDatabase database) {
        Await.until(() -> database.count("select count(*) from audit_unsealed") == 0, "seals");
        var chain = database.rows(CHAIN);
        assertEquals(database.count("select count(*) from audit_event"), chain.size());
        var check = new ChainCheck(ChainHead.NONE, List.of());
        chain.forEach(row -> check.accept(
                new SealedRow(Long.parseLong(row.get(0)), AuditChain.digest(row.subList(2, row.size())), row.get(1))));
        assertEquals(Optional.empty(), check.findAtEnd());
    }
}
