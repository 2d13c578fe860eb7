package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.demo.Campus;
import org.madoguchi.login.directory.StaffDirectory;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Staff keep their rights as long as the directory's groups say so, looked at every 5 minutes. */
@ServiceTest
class RoleCheckIT {

    private static final String CLERKS = "cn=certificate-clerks,ou=groups," + Campus.BASE;

    @Inject
    private RoleCheck check;

    @Inject
    private StaffDirectory directory;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private ServerCampus campus;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @Test
    void leavingTheGroupEndsTheRightsWithinFiveMinutes() throws Exception {
        var secret = signedIn("clerk02", Set.of("STUDENT", "CLERK"));
        members(ModificationType.DELETE, "clerk02");
        assertEquals(
                Set.of("STUDENT", "CLERK"),
                rolesAfter(secret, Duration.ofMinutes(5).minusSeconds(1)));
        assertEquals(Set.of("STUDENT"), rolesAfter(secret, Duration.ofSeconds(1)));
        assertEquals(Set.of("STUDENT"), signIns.look(secret).orElseThrow().getRoles(), "for good");
        var row = audit.history("clerk02", Instant.EPOCH, 1).get(0);
        assertEquals(AuditKind.ROLES_CHANGED, row.getKind());
        assertEquals("before=CLERK,STUDENT;roles=STUDENT", row.getDetail());
        members(ModificationType.ADD, "clerk02");
    }

    @Test
    void whoStaysIsAskedForAgainAfterFiveMoreMinutesAndLeavesNoRow() throws Exception {
        var secret = signedIn("clerk01", Set.of("STUDENT", "CLERK"));
        assertEquals(Set.of("STUDENT", "CLERK"), rolesAfter(secret, Duration.ofMinutes(5)));
        assertEquals(clock.instant(), signIns.look(secret).orElseThrow().getRolesCheckedAt());
        assertEquals(List.of(), audit.history("clerk01", Instant.EPOCH, 1));
    }

    @Test
    void outageKeepsTheLastKnownRolesAndIsKnownForAWhile() throws Exception {
        var secret = signedIn("admin01", Set.of("STUDENT", "ADMIN"));
        campus.get().directory().shutDown(true);
        try {
            assertEquals(Set.of("STUDENT", "ADMIN"), rolesAfter(secret, Duration.ofMinutes(5)));
            assertTrue(directory.isDown());
        } finally {
            campus.get().directory().startListening();
        }
        assertEquals(Set.of("STUDENT", "ADMIN"), rolesAfter(secret, Duration.ofSeconds(30)));
        assertFalse(directory.isDown());
        assertEquals(clock.instant(), signIns.look(secret).orElseThrow().getRolesCheckedAt());
    }

    @Test
    void studentsAreNotAskedFor() throws Exception {
        var secret = signedIn("s0000128", Set.of("STUDENT"));
        var began = signIns.look(secret).orElseThrow().getRolesCheckedAt();
        rolesAfter(secret, Duration.ofMinutes(10));
        assertEquals(began, signIns.look(secret).orElseThrow().getRolesCheckedAt());
    }

    private Set<String> rolesAfter(String secret, Duration duration) {
        clock.advance(duration);
        var signIn = signIns.look(secret).orElseThrow();
        check.check(signIn);
        return signIn.getRoles();
    }

    private String signedIn(String userId, Set<String> roles) throws Exception {
        transaction.begin();
        var account = accounts.add(new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant()));
        var secret = signIns.start(account, roles, new Client("192.0.2.1", "Browser"), Campus.PASSWORD);
        transaction.commit();
        return secret;
    }

    private void members(ModificationType change, String userId) throws LDAPException {
        campus.get()
                .directory()
                .modify(CLERKS, new Modification(change, "member", "uid=" + userId + ",ou=people," + Campus.BASE));
    }
}
