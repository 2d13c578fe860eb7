package org.madoguchi.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row's place in the chain is made from; programs elsewhere rely on it. */
class AuditChainTest {

    @Test
    void absentDiffersFromEmpty() {
        assertNotEquals(AuditChain.digest(Arrays.asList("a", null)), AuditChain.digest(List.of("a", "")));
    }

    @Test
    void textCannotMoveFromOneFieldToAnother() {
        assertNotEquals(AuditChain.digest(List.of("ab", "c")), AuditChain.digest(List.of("a", "bc")));
    }

    /** Made with another program from the format alone: exports are checked for years. */
    @Test
    void formatStaysTheSame() {
        var row = AuditChain.digest(Arrays.asList(
                "7",
                "2026-04-01T09:30:00.000000Z",
                "LOGIN",
                "REFUSED",
                null,
                "s2026001",
                "2001:db8::1",
                "窓口/1.0",
                "second-password-wrong"));
        var first = AuditChain.hash(AuditChain.START, row);
        assertEquals("931f286f7d713fd7b9d9e3af3849a704b9c756f4d2c5a7b224623648f361724a", first);
        assertEquals("633764c3cbdde58978d82d5cd5ec1d39516f6b0eb7c4da0105dae2b82f5a1141", AuditChain.hash(first, row));
    }
}
