package org.madoguchi.admin.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.CertificatePress;

/** One certificate that cannot be issued keeps no other from being issued. */
class BatchRunnerTest {

    private static final Logger LOGGER = Logger.getLogger(BatchRunner.class.getName());
    private static final long POISON = 7;

    private final List<Long> left =
            new ArrayList<>(LongStream.rangeClosed(1, 90).boxed().toList());
    private final List<Long> out = new ArrayList<>();
    private boolean down;
    private boolean issuing = true;

    private final BatchRunner runner = new BatchRunner(
            new BatchStepService() {
                @Override
                Optional<Turn> next(int most) {
                    return Optional.of(left.stream().limit(most).toList())
                            .filter(rows -> !rows.isEmpty())
                            .map(rows -> new Turn(1L, rows));
                }

                @Override
                boolean run(Turn turn) {
                    if (down || turn.rows().contains(POISON)) {
                        throw new IllegalStateException("for the test");
                    }
                    return left.removeAll(turn.rows());
                }

                @Override
                void giveUp(Turn turn) {
                    if (down) {
                        throw new IllegalStateException("for the test");
                    }
                    left.removeAll(turn.rows());
                    out.addAll(turn.rows());
                }
            },
            new CertificatePress() {
                @Override
                public boolean isOn() {
                    return issuing;
                }
            });

    @BeforeEach
    void quiet() {
        LOGGER.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        LOGGER.setLevel(null);
    }

    @Test
    void othersAreIssuedWithoutTheOneThatFails() {
        assertThrows(IllegalStateException.class, runner::next, "the job tells, and tries again");
        var steps = 0;
        while (runner.next()) {
            steps++;
        }
        assertEquals(List.of(POISON), out);
        assertEquals(List.of(), left);
        assertTrue(steps < 40, "one by one for a while only: " + steps);
    }

    @Test
    void whileNothingCanBeStoredNobodyIsLeftOut() {
        down = true;
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThrows(IllegalStateException.class, runner::next);
        }
        down = false;
        left.remove(POISON);
        while (runner.next()) {
            assertEquals(List.of(), out);
        }
        assertEquals(List.of(), left);
    }

    @Test
    void whereNoCertificatesAreIssuedAnyMoreNobodyIsLeftOut() {
        issuing = false;
        assertFalse(runner.next());
        assertEquals(90, left.size());
    }
}
