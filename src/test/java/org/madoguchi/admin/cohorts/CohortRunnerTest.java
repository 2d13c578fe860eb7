package org.madoguchi.admin.cohorts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.job.CarefulRows;
import org.madoguchi.testing.Quiet;

/** One person whose turn never ends keeps nobody else from theirs. */
class CohortRunnerTest {

    private static final long POISON = 7;

    @RegisterExtension
    final Quiet quiet = new Quiet(CarefulRows.class);

    private final List<Long> left =
            new ArrayList<>(LongStream.rangeClosed(1, 120).boxed().toList());
    private final List<Long> out = new ArrayList<>();
    private boolean strangers;
    private boolean silent = true;
    private int rests;

    private final CohortRunner runner = new CohortRunner(
            new CohortTurnService() {
                @Override
                Optional<Batch> next(int most) {
                    return Optional.of(left.stream().limit(most).toList())
                            .filter(rows -> !rows.isEmpty())
                            .map(rows -> new Batch(
                                    1L,
                                    false,
                                    strangers,
                                    rows,
                                    rows.stream().map(row -> "s" + row).toList()));
                }

                @Override
                void rest(Batch batch) {
                    rests++;
                }
            },
            new CohortCheckService(),
            new CohortStepService() {
                @Override
                void run(CohortTurnService.Batch batch, Map<String, CampusAnswer> campus) {
                    assertEquals(batch.rows().size(), campus.size());
                    if (batch.rows().contains(POISON)) {
                        throw new IllegalStateException("for the test");
                    }
                    left.removeAll(batch.rows());
                }

                @Override
                void giveUp(CohortTurnService.Batch batch) {
                    left.removeAll(batch.rows());
                    out.addAll(batch.rows());
                }
            },
            new CampusLook() {
                @Override
                public Map<String, CampusAnswer> askAll(Collection<String> userIds) {
                    var answer = silent ? CampusAnswer.NONE : new CampusAnswer(Optional.empty(), false);
                    return userIds.stream().collect(Collectors.toMap(userId -> userId, userId -> answer));
                }
            });

    @Test
    void othersAreDoneWithoutTheOneThatFails() {
        assertThrows(IllegalStateException.class, runner::next, "the job tells, and tries again");
        while (!left.isEmpty()) {
            assertTrue(runner.next());
        }
        assertEquals(List.of(POISON), out);
    }

    /** An outage of some seconds would refuse all that are left. */
    @Test
    void strangersWaitUntilTheDirectoryAnswers() {
        strangers = true;
        left.remove(POISON);
        assertTrue(runner.next(), "others have their turn meanwhile");
        assertEquals(1, rests);
        assertEquals(119, left.size());
        silent = false;
        assertTrue(runner.next());
        assertFalse(left.contains(1L));
    }
}
