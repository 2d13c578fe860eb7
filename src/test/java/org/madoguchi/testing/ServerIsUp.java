package org.madoguchi.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a server that does not come up be one failure, that of the first test class of a run: the others are skipped.
 * It is asked inside of the server too, where nothing has failed.
 */
final class ServerIsUp implements ExecutionCondition {

    private static final ConditionEvaluationResult UP = ConditionEvaluationResult.enabled("The server is up");

    private static volatile ConditionEvaluationResult result = UP;

    /** Says why there is no server. */
    static void failed(Exception reason) {
        result = ConditionEvaluationResult.disabled(
                "The server did not come up",
                reason.getMessage().lines().findFirst().orElse(""));
    }

    /** Forgets a failure. */
    static void reset() {
        result = UP;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return result;
    }
}
