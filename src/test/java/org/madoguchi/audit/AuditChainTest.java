package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditChain.Link;

/** Whatever is done to a sealed trail is found, and where. */
class AuditChainTest {

    private final List<Link> chain = new ArrayList<>();

    @BeforeEach
    void sealTenRows() {
        for (var row = 1; row <= 10; row++) {
            append(row(String.valueOf(row), "detail"));
        }
    }

    @Test
    void wholeChainHasNoBreak() {
        assertEquals(OptionalLong.empty(), findBreak());
    }

    @Test
    void emptyChainHasNoBreak() {
        chain.clear();
        assertEquals(OptionalLong.empty(), findBreak());
    }

    @Test
    void changedRowIsFound() {
        replace(4, new Link(4, row("4", "another detail"), hashAt(4)));
        assertBrokenAt(4);
    }

    @Test
    void changeOfEachFieldIsFound() {
        for (var field = 0; field < 9; field++) {
            var changed = new ArrayList<>(row("4", "detail"));
            changed.set(field, "changed");
            replace(4, new Link(4, changed, hashAt(4)));
            assertBrokenAt(4);
        }
    }

    @Test
    void changedRowWithItsHashMadeAnewIsFoundAtTheNext() {
        var changed = row("4", "another detail");
        replace(4, new Link(4, changed, AuditChain.hash(hashAt(3), changed)));
        assertBrokenAt(5);
    }

    @Test
    void changedHashIsFound() {
        replace(10, new Link(10, row("10", "detail"), "f".repeat(64)));
        assertBrokenAt(10);
    }

    @Test
    void removedRowIsFound() {
        chain.remove(3);
        assertBrokenAt(4);
    }

    @Test
    void removedFirstRowIsFound() {
        chain.remove(0);
        assertBrokenAt(1);
    }

    @Test
    void removedRowWithPositionsClosedUpIsFound() {
        chain.remove(3);
        renumber();
        assertBrokenAt(4);
    }

    @Test
    void rowThatIsGoneFromTheTrailIsFound() {
        replace(4, new Link(4, null, hashAt(4)));
        assertBrokenAt(4);
    }

    @Test
    void gapBetweenPositionsIsFound() {
        replace(10, new Link(11, row("10", "detail"), hashAt(10)));
        assertBrokenAt(10);
    }

    @Test
    void insertedRowIsFound() {
        var inserted = row("99", "detail");
        chain.add(3, new Link(4, inserted, AuditChain.hash(hashAt(3), inserted)));
        renumber();
        assertBrokenAt(5);
    }

    @Test
    void repeatedRowIsFound() {
        chain.add(3, chain.get(2));
        assertBrokenAt(4);
    }

    @Test
    void reorderedRowsAreFound() {
        Collections.swap(chain, 3, 6);
        renumber();
        assertBrokenAt(4);
    }

    @Test
    void eventsExchangedBetweenPositionsAreFound() {
        replace(4, new Link(4, row("5", "detail"), hashAt(4)));
        replace(5, new Link(5, row("4", "detail"), hashAt(5)));
        assertBrokenAt(4);
    }

    @Test
    void absentDiffersFromEmpty() {
        assertNotEquals(AuditChain.hash(AuditChain.START, Arrays.asList("a", null)),
            AuditChain.hash(AuditChain.START, List.of("a", "")));
    }

    @Test
    void textCannotMoveFromOneFieldToAnother() {
        assertNotEquals(AuditChain.hash(AuditChain.START, List.of("ab", "c")),
            AuditChain.hash(AuditChain.START, List.of("a", "bc")));
    }

    /** Made with another program from the format alone: exports are checked for years. */
    @Test
    void formatStaysTheSame() {
        var row = Arrays.asList("7", "2026-04-01T09:30:00.000000Z", "LOGIN", "REFUSED", null, "s2026001", "2001:db8::1",
            "窓口/1.0", "second-password-wrong");
        var first = AuditChain.hash(AuditChain.START, row);
        assertEquals("931f286f7d713fd7b9d9e3af3849a704b9c756f4d2c5a7b224623648f361724a", first);
        assertEquals("633764c3cbdde58978d82d5cd5ec1d39516f6b0eb7c4da0105dae2b82f5a1141", AuditChain.hash(first, row));
    }

    private void append(List<String> fields) {
        chain.add(new Link(chain.size() + 1, fields, AuditChain.hash(hashAt(chain.size()), fields)));
    }

    private String hashAt(int position) {
        return position == 0 ? AuditChain.START : chain.get(position - 1).hash();
    }

    private void replace(int position, Link link) {
        chain.set(position - 1, link);
    }

    private void renumber() {
        for (var i = 0; i < chain.size(); i++) {
            chain.set(i, new Link(i + 1, chain.get(i).fields(), chain.get(i).hash()));
        }
    }

    private OptionalLong findBreak() {
        return AuditChain.findBreak(chain.stream());
    }

    private void assertBrokenAt(long position) {
        assertEquals(OptionalLong.of(position), findBreak());
    }

    private static List<String> row(String id, String detail) {
        return Arrays.asList(id, "2026-04-01T09:30:00.000000Z", "LOGIN", "SUCCESS", null, "s2026001", "192.0.2.1",
            "agent", detail);
    }
}
