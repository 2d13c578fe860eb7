package org.madoguchi.audit.chain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.madoguchi.audit.chain.ChainBreak.Kind;

/**
 * Looks for the first break of a chain that is handed over link by link; its memory does not grow. Links after the
 * break tell what was done: rows that were put in or moved show by the row that belongs in their place and comes later.
 */
public final class ChainCheck {

    /** So many rows put in with hashes of their own are recognised. */
    private static final int REMEMBERED = 1000;

    private final List<ChainHead> known;
    private final Deque<ChainHead> recent = new ArrayDeque<>();
    private ChainHead head;
    private SealedRow broken;
    private ChainBreak certain;
    private long later;
    /** How many rows stand before the one that belongs where the chain is broken; 0 while it has not come. */
    private long before;

    private boolean brokenIsFollowed;

    /**
     * @param start after which row the links begin
     * @param known earlier ends of this chain, which it must still contain
     */
    public ChainCheck(ChainHead start, Collection<ChainHead> known) {
        this.head = start;
        this.known = List.copyOf(known);
    }

    /** Takes the next link. */
    public void accept(SealedRow link) {
        if (broken != null) {
            learn(link);
        } else if (certain == null && link.position() == head.position() + 1 && link.follows(head.hash())) {
            append(link);
        } else if (certain == null) {
            broken = link;
        }
    }

    private void append(SealedRow link) {
        recent.addLast(head);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        head = new ChainHead(link.position(), link.hash());
        if (known.stream().anyMatch(kept -> kept.position() == head.position() && !kept.equals(head))) {
            certain = new ChainBreak(Kind.REWRITTEN, 1, head.position());
        }
    }

    private void learn(SealedRow link) {
        later++;
        var exchanged = link.digest() != null
                && AuditChain.hash(head.hash(), link.digest()).equals(broken.hash());
        if (exchanged && certain == null) {
            certain = new ChainBreak(Kind.REORDERED, place());
        }
        if (before == 0 && link.follows(head.hash())) {
            before = later;
        }
        brokenIsFollowed |= !broken.hash().equals(head.hash()) && link.follows(broken.hash());
    }

    /** Whether a break has been found; further links say more about it. */
    public boolean isBroken() {
        return broken != null || certain != null;
    }

    /** The last row up to which the chain is whole. */
    public ChainHead head() {
        return head;
    }

    /** The first break among the links so far. */
    public Optional<ChainBreak> find() {
        return certain != null || broken == null ? Optional.ofNullable(certain) : Optional.of(judge());
    }

    /** The first break, when no link is left: a known head that has not been reached is one too. */
    public Optional<ChainBreak> findAtEnd() {
        return find().or(() -> known.stream()
                .filter(kept -> kept.position() > head.position())
                .map(kept -> new ChainBreak(Kind.CUT, head.position() + 1, kept.position()))
                .findFirst());
    }

    private ChainBreak judge() {
        if (before > 0) {
            return brokenIsFollowed
                    ? new ChainBreak(Kind.REORDERED, place())
                    : new ChainBreak(Kind.INSERTED, place(), head.position() + before);
        }
        if (broken.position() < place()) {
            return new ChainBreak(Kind.INSERTED, place());
        }
        if (broken.position() > place()) {
            return new ChainBreak(Kind.REMOVED, place(), broken.position() - 1);
        }
        if (broken.digest() == null) {
            return new ChainBreak(Kind.REMOVED, place());
        }
        return recent.stream()
                .filter(earlier -> broken.follows(earlier.hash()))
                .findFirst()
                .map(earlier -> new ChainBreak(Kind.INSERTED, earlier.position() + 1, head.position()))
                .orElse(new ChainBreak(Kind.CHANGED, place()));
    }

    private long place() {
        return head.position() + 1;
    }
}
