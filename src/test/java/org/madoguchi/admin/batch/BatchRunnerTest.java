package org.madoguchi.admin.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.CarefulRows;
import org.madoguchi.testing.Quiet;

/** One certificate that cannot be issued, or revoked, keeps no other from that. */
class BatchRunnerTest {

    @RegisterExtension
    final Quiet quiet = new Quiet(CarefulRows.class);

    private final List<Long> left =
            new ArrayList<>(LongStream.rangeClosed(1, 90).boxed().toList());
    private final List<Long> out = new ArrayList<>();
    private long poison = 7;
    private boolean revoking;
    private boolean issuing = true;

    private final BatchRunner runner = new BatchRunner(
            new BatchStepService() {
                @Override
                Optional<Turn> next(int most) {
                    return Optional.of(left.stream().limit(revoking ? 1 : most).toList())
                            .filter(rows -> !rows.isEmpty())
                            .map(rows -> new Turn(1L, rows));
                }

                @Override
                boolean run(Turn turn) {
                    if (turn.rows().contains(poison)) {
                        throw new IllegalStateException("for the test");
                    }
                    return left.removeAll(turn.rows());
                }

                @Override
                void giveUp(Turn turn) {
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

    @Test
    void othersAreIssuedWithoutTheOneThatFails() {
        assertThrows(IllegalStateException.class, runner::next, "the job tells, and tries again");
        goesOn();
        assertEquals(List.of(7L), out);
        assertEquals(List.of(), left);
    }

    /** Each is revoked alone, and a fault may pass: as of one that is issued, which is tried with others first. */
    @Test
    void oneThatFailsOnceIsRevokedAllTheSame() {
        revoking = true;
        assertThrows(IllegalStateException.class, this::goesOn, "the job tells, and tries again");
        assertEquals(List.of(), out);
        poison = 0;
        goesOn();
        assertEquals(List.of(), out);
        assertEquals(List.of(), left);
    }

    @Test
    void othersAreRevokedWithoutTheOneThatFailsAgain() {
        revoking = true;
        assertThrows(IllegalStateException.class, this::goesOn);
        goesOn();
        assertEquals(List.of(7L), out);
        assertEquals(List.of(), left);
    }

    @Test
    void whereNoCertificatesAreIssuedAnyMoreNobodyIsLeftOut() {
        issuing = false;
        assertFalse(runner.next());
        assertEquals(90, left.size());
    }

    private void goesOn() {
        while (!left.isEmpty()) {
            assertTrue(runner.next());
        }
    }
}
