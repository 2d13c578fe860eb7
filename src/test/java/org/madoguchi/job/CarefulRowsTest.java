package org.madoguchi.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.testing.Quiet;

/** One row that fails each time keeps no other from being done. */
class CarefulRowsTest {

    @RegisterExtension
    final Quiet quiet = new Quiet(CarefulRows.class);

    private final List<Long> left =
            new ArrayList<>(LongStream.rangeClosed(1, 90).boxed().toList());
    private final List<Long> out = new ArrayList<>();
    private final Set<Long> poison = new HashSet<>();
    private final CarefulRows careful = new CarefulRows("a test", 20);
    private boolean down;

    @Test
    void othersAreDoneWithoutTheOneThatFails() {
        poison.add(7L);
        assertThrows(IllegalStateException.class, this::step, "the job tells, and tries again");
        var steps = 0;
        while (!left.isEmpty()) {
            step();
            steps++;
        }
        assertEquals(List.of(7L), out);
        assertTrue(steps < 40, "one by one for a while only: " + steps);
    }

    /** Such as a lock for which it waited too long. */
    @Test
    void faultThatPassesLeavesNothingOutThoughItWasAlone() {
        left.retainAll(List.of(1L, 2L, 3L));
        poison.add(2L);
        step(1);
        assertThrows(IllegalStateException.class, () -> step(1));
        poison.clear();
        while (!left.isEmpty()) {
            step(1);
        }
        assertEquals(List.of(), out);
    }

    @Test
    void oneThatIsAloneAndFailsAgainIsLeftOut() {
        left.retainAll(List.of(1L, 2L));
        poison.add(1L);
        assertThrows(IllegalStateException.class, () -> step(1));
        step(1);
        step(1);
        assertEquals(List.of(1L), out);
        assertEquals(List.of(), left);
    }

    @Test
    void nothingIsLeftOutWhileNothingCanBeStored() {
        down = true;
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThrows(IllegalStateException.class, this::step);
        }
        down = false;
        while (!left.isEmpty()) {
            step();
        }
        assertEquals(List.of(), out);
    }

    @Test
    void whatAnotherNodeIsAtIsNotDone() {
        poison.add(7L);
        assertThrows(IllegalStateException.class, this::step);
        for (var attempt = 0; attempt < 30; attempt++) {
            assertFalse(careful.run(List.of(1L), () -> false, out::clear));
        }
        assertEquals(1, careful.most());
    }

    private void step() {
        step(careful.most());
    }

    private void step(int most) {
        var rows = List.copyOf(left.subList(0, Math.min(most, left.size())));
        assertTrue(careful.run(rows, () -> perform(rows), () -> giveUp(rows)));
    }

    private boolean perform(List<Long> rows) {
        if (down || rows.stream().anyMatch(poison::contains)) {
            throw new IllegalStateException("for the test");
        }
        return left.removeAll(rows);
    }

    private void giveUp(List<Long> rows) {
        if (down) {
            throw new IllegalStateException("for the test");
        }
        left.removeAll(rows);
        out.addAll(rows);
    }
}
