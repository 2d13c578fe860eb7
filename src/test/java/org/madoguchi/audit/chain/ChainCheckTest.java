package org.madoguchi.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.chain.ChainBreak.Kind;

/** Whatever is done to a sealed trail is found, and where, and as far as possible what. */
class ChainCheckTest {

    private final List<SealedRow> chain = new ArrayList<>();
    private final List<ChainHead> known = new ArrayList<>();

    @BeforeEach
    void sealTenRows() {
        for (var row = 1; row <= 10; row++) {
            chain.add(link(row, digest("row " + row)));
        }
    }

    @Test
    void wholeChainHasNoBreak() {
        known.add(head(7));
        known.add(head(10));
        assertEquals(Optional.empty(), check().findAtEnd());
        assertEquals(head(10), check().head());
    }

    @Test
    void emptyChainHasNoBreak() {
        chain.clear();
        assertEquals(Optional.empty(), check().findAtEnd());
    }

    @Test
    void partOfTheChainIsCheckedFromAnEarlierHead() {
        var part = new ChainCheck(head(3), List.of());
        chain.subList(3, 10).forEach(part::accept);
        assertEquals(Optional.empty(), part.findAtEnd());
        assertEquals(head(10), part.head());
    }

    @Test
    void changedRowIsFound() {
        replace(4, new SealedRow(4, digest("changed"), hash(4)));
        assertBroken(Kind.CHANGED, 4, 4);
    }

    @Test
    void changedRowWithItsHashMadeAnewIsFoundAtTheNext() {
        replace(4, new SealedRow(4, digest("changed"), AuditChain.hash(hash(3), digest("changed"))));
        assertBroken(Kind.CHANGED, 5, 5);
    }

    @Test
    void changedHashIsFound() {
        replace(10, new SealedRow(10, digest("row 10"), "f".repeat(64)));
        assertBroken(Kind.CHANGED, 10, 10);
        replace(10, new SealedRow(10, digest("row 10"), "no hash"));
        assertBroken(Kind.CHANGED, 10, 10);
    }

    @Test
    void removedRowsAreFound() {
        chain.subList(3, 6).clear();
        assertBroken(Kind.REMOVED, 4, 6);
    }

    @Test
    void removedFirstRowIsFound() {
        chain.remove(0);
        assertBroken(Kind.REMOVED, 1, 1);
    }

    /** From what is left, this cannot be told from a change. */
    @Test
    void removedRowWithPositionsClosedUpIsFound() {
        chain.remove(3);
        renumber();
        assertBroken(Kind.CHANGED, 4, 4);
    }

    @Test
    void rowThatIsGoneFromTheTrailIsFound() {
        replace(4, new SealedRow(4, null, hash(4)));
        assertBroken(Kind.REMOVED, 4, 4);
    }

    @Test
    void forgottenRowIsNoBreak() {
        replace(4, new SealedRow(4, digest("row 4"), hash(4)));
        assertEquals(Optional.empty(), check().findAtEnd());
    }

    @Test
    void insertedRowsAreFound() {
        chain.addAll(
                3,
                List.of(new SealedRow(4, digest("x"), "a".repeat(64)), new SealedRow(5, digest("y"), "b".repeat(64))));
        assertBroken(Kind.INSERTED, 4, 5);
        renumber();
        assertBroken(Kind.INSERTED, 4, 5);
    }

    @Test
    void insertedRowsWithHashesOfTheirOwnAreFound() {
        var first = AuditChain.hash(hash(3), digest("x"));
        chain.addAll(
                3,
                List.of(
                        new SealedRow(4, digest("x"), first),
                        new SealedRow(5, digest("y"), AuditChain.hash(first, digest("y")))));
        renumber();
        assertBroken(Kind.INSERTED, 4, 5);
    }

    @Test
    void repeatedRowIsFound() {
        chain.add(3, chain.get(2));
        assertBroken(Kind.INSERTED, 4, 4);
        renumber();
        assertBroken(Kind.INSERTED, 4, 4);
    }

    @Test
    void rowRepeatedAtTheEndIsFound() {
        chain.add(chain.get(5));
        assertBroken(Kind.INSERTED, 11, 11);
    }

    @Test
    void exchangedRowsAreFound() {
        Collections.swap(chain, 3, 6);
        assertBroken(Kind.REORDERED, 4, 4);
        renumber();
        assertBroken(Kind.REORDERED, 4, 4);
    }

    @Test
    void neighboursExchangedAreFound() {
        Collections.swap(chain, 3, 4);
        assertBroken(Kind.REORDERED, 4, 4);
        renumber();
        assertBroken(Kind.REORDERED, 4, 4);
    }

    @Test
    void rowMovedForwardsIsFound() {
        chain.add(7, chain.remove(3));
        renumber();
        assertBroken(Kind.REORDERED, 4, 4);
    }

    @Test
    void rowMovedBackwardsIsFound() {
        chain.add(3, chain.remove(7));
        renumber();
        assertBroken(Kind.REORDERED, 4, 4);
    }

    @Test
    void eventsExchangedBetweenPositionsAreFound() {
        replace(4, new SealedRow(4, digest("row 8"), hash(4)));
        replace(8, new SealedRow(8, digest("row 4"), hash(8)));
        assertBroken(Kind.REORDERED, 4, 4);
    }

    @Test
    void cutTailIsFoundByAKnownHead() {
        known.add(head(9));
        chain.subList(7, 10).clear();
        assertEquals(Optional.empty(), check().find());
        assertBroken(Kind.CUT, 8, 9);
    }

    @Test
    void chainMadeAnewIsFoundByAKnownHead() {
        known.add(head(9));
        var all = new ArrayList<>(chain);
        chain.clear();
        all.forEach(
                row -> chain.add(link((int) row.position(), row.position() == 4 ? digest("changed") : row.digest())));
        assertBroken(Kind.REWRITTEN, 1, 9);
    }

    @Test
    void firstOfSeveralBreaksIsNamed() {
        chain.remove(8);
        replace(2, new SealedRow(2, digest("changed"), hash(2)));
        assertBroken(Kind.CHANGED, 2, 2);
    }

    private ChainCheck check() {
        var check = new ChainCheck(ChainHead.NONE, known);
        chain.forEach(check::accept);
        return check;
    }

    private void assertBroken(Kind what, long first, long last) {
        assertEquals(Optional.of(new ChainBreak(what, first, last)), check().findAtEnd());
    }

    private SealedRow link(int position, String digest) {
        return new SealedRow(
                position, digest, AuditChain.hash(position == 1 ? AuditChain.START : hash(position - 1), digest));
    }

    private ChainHead head(int position) {
        return new ChainHead(position, hash(position));
    }

    private String hash(int position) {
        return chain.get(position - 1).hash();
    }

    private static String digest(String row) {
        return AuditChain.digest(List.of(row));
    }

    private void replace(int position, SealedRow link) {
        chain.set(position - 1, link);
    }

    private void renumber() {
        for (var i = 0; i < chain.size(); i++) {
            chain.set(
                    i, new SealedRow(i + 1, chain.get(i).digest(), chain.get(i).hash()));
        }
    }
}
